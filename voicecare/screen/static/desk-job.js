// Says how far long work is, and loads the page again when it is over. Without it the page says so on "Look again".
"use strict";

const job = document.getElementById("job");
const bar = document.getElementById("progress");

async function look() {
  try {
    const answer = await fetch(job.dataset.state, { redirect: "error" });
    const state = await answer.json();
    if (!answer.ok || state.over) return location.reload();
    if (job.textContent !== state.text) job.textContent = state.text;
    if (state.total) { bar.max = state.total; bar.value = state.done; } else bar.removeAttribute("value");
  } catch {
    return location.reload();
  }
  setTimeout(look, 1000);
}

setTimeout(look, 500);
