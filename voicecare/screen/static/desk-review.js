// Plays a sentence with one key. Without this script the browser's own controls do the same.
"use strict";

for (const button of document.querySelectorAll("button[data-plays]")) {
  const sound = document.getElementById(button.dataset.plays);
  button.hidden = false;
  button.addEventListener("click", () => {
    for (const other of document.querySelectorAll("audio")) {
      if (other !== sound) other.pause();
    }
    if (sound.paused) {
      sound.currentTime = 0;
      sound.play();
    } else {
      sound.pause();
    }
  });
}
