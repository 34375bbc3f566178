// Shows what the app sends, and sends what is pressed. Nothing is kept.
"use strict";

const at = (id) => document.getElementById(id);
// the app tells something every five seconds
const OLD = 4403, TOO_MUCH = 1008, AGAIN = 1000, QUIET = 12000;
let socket = null, toldAt = 0, words = {lost: "No connection to the app. Trying again."}, over = false, buttons = "", latest = null;

function send(message) {
  if (socket && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}

const say = (line) => send({say: line});

// a text that is written again would be read out again
function write(shown, text) {
  if (shown.textContent !== text) shown.textContent = text;
}

// what cannot be sent cannot be pressed
function usable(connected) {
  for (const one of document.querySelectorAll("button")) one.disabled = !connected;
  at("stop").disabled = !connected || over;
}

function button(one) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = one.text;
  made.lang = one.language;
  made.dir = one.direction;
  made.addEventListener("click", () => say(one.text));
  return made;
}

function showButtons(view) {
  const now = JSON.stringify([view.first, view.more]);
  if (now === buttons) return;
  buttons = now;
  const held = document.activeElement, lost = held && held.closest(".buttons") !== null;
  at("first").replaceChildren(...view.first.map(button));
  at("more").replaceChildren(...view.more.map(button));
  at("more-part").hidden = view.more.length === 0;
  if (lost) {
    const same = [...document.querySelectorAll(".buttons button")].find((one) => one.textContent === held.textContent);
    (same || at("stop")).focus();
  }
  dispatchEvent(new Event("buttons"));
}

// a highlight changes no text, so nothing is read out again
function markWord(word) {
  if (!CSS.highlights) return;
  CSS.highlights.clear();
  const text = at("caption").firstChild;
  if (!word || !text || word[1] > text.length) return;
  const range = new Range();
  range.setStart(text, word[0]);
  range.setEnd(text, word[1]);
  CSS.highlights.set("word", new Highlight(range));
}

function show(view) {
  words = view.words;
  over = view.over;
  document.documentElement.lang = view.language;
  document.documentElement.dir = view.direction;
  for (const one of document.querySelectorAll("[data-word]")) write(one, words[one.dataset.word]);
  at("state").dataset.state = view.state.name;
  write(at("state-text"), view.state.text);
  write(at("stop"), view.stop);
  at("reader").setAttribute("aria-pressed", String(view.reader));
  // a screen reader says it where the app is silent, and is not talked into where it is not
  at("caption").setAttribute("aria-live", view.reader ? "polite" : "off");
  at("caption").lang = view.caption.language;
  at("caption").dir = view.caption.direction;
  write(at("caption"), view.caption.text);
  markWord(null);
  at("heard").hidden = !view.heard;
  if (view.heard) {
    at("heard-mark").textContent = view.heard.obeyed ? "✓" : "?";
    at("heard-label").textContent = view.heard.label + (view.heard.text ? ":" : "");
    write(at("heard-text"), view.heard.text);
  }
  at("count").hidden = !view.count;
  if (view.count) {
    write(at("now"), view.count.now);
    write(at("of"), view.count.of);
  }
  at("drawing").hidden = !view.drawing;
  if (view.drawing) {
    const source = "/drawings/" + view.drawing.number;
    if (at("drawing").getAttribute("src") !== source) at("drawing").src = source;
    at("drawing").alt = view.drawing.text;
    at("drawing").lang = view.drawing.language;
  }
  showButtons(view);
  usable(true);
  latest = view;
  dispatchEvent(new CustomEvent("view", {detail: view}));
}

function connect() {
  const opening = new WebSocket((location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/live");
  socket = opening;
  toldAt = performance.now();
  opening.addEventListener("message", (message) => {
    if (socket !== opening) return;
    toldAt = performance.now();
    at("trouble").textContent = "";
    const told = JSON.parse(message.data);
    if ("word" in told) markWord(told.word);
    else if ("caption" in told) show(told);
  });
  opening.addEventListener("close", (closed) => socket === opening && gone(closed.code, closed.reason));
}

function gone(code, reason) {
  socket = null;
  usable(false);
  if (over) return;
  if (code === OLD) {
    at("trouble").textContent = words.old || reason;
    return;
  }
  at("trouble").textContent = code === TOO_MUCH && reason ? reason : words.lost;
  setTimeout(connect, AGAIN);
}

// a socket whose network is gone says so late, or never
function noticeQuiet() {
  if (!socket || performance.now() - toldAt < QUIET) return;
  socket.close();
  gone();
}

at("stop").addEventListener("click", () => say(""));
at("reader").addEventListener("click", () => send({reader: at("reader").getAttribute("aria-pressed") !== "true"}));
at("type").addEventListener("submit", (event) => {
  event.preventDefault();
  const line = at("line").value.trim();
  if (line) say(line);
  at("line").value = "";
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    say("");
    return;
  }
  const step = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[event.key];
  if (!step || event.target.matches("input")) return;
  const all = [...document.querySelectorAll("button, summary")].filter((one) => !one.disabled && one.checkVisibility());
  const from = all.indexOf(document.activeElement);
  const back = event.key === "ArrowLeft" || event.key === "ArrowRight"
    ? (document.documentElement.dir === "rtl" ? -step : step) : step;
  all[(from + back + all.length) % all.length].focus();
  event.preventDefault();
});
connect();
setInterval(() => noticeQuiet(), AGAIN);
at("stop").focus();
