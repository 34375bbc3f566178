// One switch: one button after the other is marked, and any press takes the marked one. The address keeps the pace.
"use strict";

// names of its own: the files of a page share theirs
(() => {
  const PACES = [0.8, 1, 1.2, 1.5, 2, 2.5, 3, 4, 5], USUAL = 2;
  // a hand that trembles presses twice; a press that was meant for a button that has gone means no other
  const BOUNCE = 250, GONE = 400;
  const TURNS_IN_ROW = 2;
  let pace = USUAL, timer = 0, row = -1, position = 0, turns = 0, marked = [], deafUntil = 0;

  const scans = () => at("scan").getAttribute("aria-pressed") === "true";
  // who types is not disturbed
  const types = () => document.activeElement.matches("input");
  const visible = (selector) => [...document.querySelectorAll(selector)]
    .filter((one) => !one.disabled && one.checkVisibility());

  // what stands beside each other is a row; the last row changes the pace and ends the scanning
  function rows() {
    const found = [];
    for (const one of visible("#first button, #more-part summary, #more button")) {
      const beside = found.at(-1);
      if (beside && beside[0].parentElement === one.parentElement && beside[0].offsetTop === one.offsetTop) beside.push(one);
      else found.push([one]);
    }
    return [...found, visible("#scanning button")];
  }

  // STOP is the first of every round, also within a row
  function round() {
    const inside = row < 0 ? rows() : (rows()[row] || []).map((one) => [one]);
    return [visible("#stop"), ...inside].filter((group) => group.length > 0);
  }

  function mark(group) {
    for (const one of document.querySelectorAll(".marked")) one.classList.remove("marked", "row");
    marked = group;
    for (const one of marked) one.classList.add("marked", ...(marked.length > 1 ? ["row"] : []));
    if (marked.length === 0 || types()) return;
    marked[0].focus();
    marked[0].scrollIntoView({block: "nearest"});
  }

  function wait() {
    clearTimeout(timer);
    if (scans()) timer = setTimeout(next, pace * 1000);
  }

  function next() {
    if (!types()) {
      position += 1;
      if (position >= round().length) {
        position = 0;
        turns += 1;
        if (turns >= TURNS_IN_ROW) row = -1;
      }
      mark(round()[position] || []);
    }
    wait();
  }

  function begin(inRow) {
    row = inRow;
    position = turns = 0;
    mark(scans() ? round()[0] || [] : []);
    wait();
  }

  function select() {
    const now = performance.now();
    if (now < deafUntil) return;
    deafUntil = now + BOUNCE;
    if (marked.length > 1) {
      begin(rows().findIndex((group) => group.includes(marked[0])));
      return;
    }
    const [taken] = marked;
    // the pace is changed more than once in a row
    if (taken && taken.closest("#scanning") && taken !== at("scan")) wait();
    else begin(-1);
    if (taken) taken.click();
  }

  function showPace() {
    const seconds = {style: "unit", unit: "second", unitDisplay: "long"};
    at("pace").textContent = new Intl.NumberFormat(document.documentElement.lang, seconds).format(pace);
  }

  function keep() {
    history.replaceState(null, "", location.pathname + (scans() ? "#scan=" + pace : ""));
    showPace();
  }

  function change(step) {
    const beyond = step > 0 ? PACES.filter((one) => one > pace) : PACES.filter((one) => one < pace).reverse();
    pace = beyond.length > 0 ? beyond[0] : pace;
    keep();
    wait();
  }

  function turn(on) {
    if (on && types()) document.activeElement.blur();
    at("scan").setAttribute("aria-pressed", String(on));
    at("scan-hint").hidden = !on;
    keep();
    begin(-1);
  }

  function readAddress() {
    const asked = /^#scan(?:=([\d.]+))?$/.exec(location.hash);
    if (!asked) return;
    pace = Math.min(PACES.at(-1), Math.max(PACES[0], Number(asked[1]) || USUAL));
    turn(true);
  }

  at("scan").addEventListener("click", () => turn(!scans()));
  at("slower").addEventListener("click", () => change(1));
  at("faster").addEventListener("click", () => change(-1));
  at("type").addEventListener("submit", () => {
    if (scans()) at("line").blur();
  });
  addEventListener("hashchange", readAddress);
  // other buttons are there: the marked one stays marked where it still means the same, and a row does nothing by itself
  addEventListener("buttons", () => {
    showPace();
    if (!scans()) return;
    const there = round()[position] || [];
    const rowStays = there.length > 1 && marked.length > 1;
    if (rowStays || (there.length === 1 && marked.length === 1 && there[0].textContent === marked[0].textContent)) {
      mark(there);
      return;
    }
    deafUntil = performance.now() + GONE;
    begin(-1);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "F2") turn(!scans());
    else if (!scans() || types()) return;
    else if (event.key === "ArrowUp") change(-1);
    else if (event.key === "ArrowDown") change(1);
    else if (event.key !== " " && event.key !== "Enter") return;
    else if (!event.repeat) select();
    event.preventDefault();
    event.stopPropagation();
  }, true);
  addEventListener("keyup", (event) => {
    if (scans() && !types() && event.key === " ") event.preventDefault();
  }, true);
  addEventListener("click", (event) => {
    // the button that is taken is clicked by this file, not by a hand
    if (!scans() || types() || !event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    select();
  }, true);
  readAddress();
})();
