// This device as the session's microphone and loudspeaker. Sound goes through and is kept nowhere.
"use strict";

const SOUND_RATE = 16000, SILENT_FOR = 2000, HELD_BACK = 65536, TAKEN = 4409, TRIES = 5;
// seconds that the microphone's sound may wait in the browser while it is still, and in any case; how often to look, and
// how often it must be so; of 32768
const WAITS = 0.08, WAITS_LONG = 0.25, LOOK = 16, AGAIN_AND_AGAIN = 3, STILL = 600;
let stream = null, source = null, context = null, door = null, channel = null, heardAt = 0, refused = 0;
// what this tab has to say of its own sound, "off" is nothing; what the app says of the sound; and it is told so late
let own = "off", shared = null, tried = false, leaving = false;
let least = Infinity, stillFor = 0, lateFor = 0;

function showSound() {
  at("sound").hidden = !shared;
  if (!shared) return;
  const used = shared.state === "used";
  const key = own !== "off" ? own : !used ? shared.state : leaving ? "waiting" : "elsewhere";
  const text = shared.words["sound-" + key];
  if (at("sound-text").textContent !== text) at("sound-text").textContent = text;
  at("sound").dataset.sound = key;
  at("sound-button").textContent = shared.words[stream ? "sound-stop" : "sound-use"];
  at("sound-button").hidden = used && !stream && !leaving && own !== "asking";
}

function now(state) {
  own = state;
  showSound();
}

// at the device's own rate where the browser cannot give ours; then the worklet converts
async function opened() {
  let refusal;
  for (const wish of [{sampleRate: SOUND_RATE}, {}]) {
    let made;
    try {
      made = new AudioContext({latencyHint: 0.04, ...wish});
      await made.audioWorklet.addModule("/static/sound-worklet.js");
      const node = new AudioWorkletNode(made, "door", {outputChannelCount: [1]});
      source = made.createMediaStreamSource(stream);
      source.connect(node);
      least = Infinity;
      node.connect(made.destination);
      return [made, node];
    } catch (error) {
      refusal = error;
      if (made) made.close();
    }
  }
  throw refusal;
}

function microphone() {
  // automatic gain and noise suppression would change the sound from word to word
  return navigator.mediaDevices.getUserMedia({audio: {
    echoCancellation: true, autoGainControl: false, noiseSuppression: false, channelCount: 1,
  }});
}

async function begin(asked) {
  if (stream || own === "asking") return;
  if (!navigator.mediaDevices || !window.AudioWorkletNode) {
    now("unable");
    return;
  }
  now("asking");
  try {
    stream = await microphone();
    stream.getTracks()[0].addEventListener("ended", () => lost("lost"));
    [context, door] = await opened();
    // without a press a browser may not play, and then nothing is heard either
    await Promise.race([context.resume(), new Promise((late) => setTimeout(late, 1000))]);
    if (context.state !== "running" && !asked) throw new DOMException("", "AbortError");
  } catch (error) {
    const why = {NotAllowedError: "refused", AbortError: "off", NotFoundError: "none", NotReadableError: "none"};
    lost(why[error.name] || "unable");
    return;
  }
  context.addEventListener("statechange", () => context && context.resume());
  door.port.onmessage = (message) => give(message.data);
  refused = 0;
  exchange();
}

// where a page gets no time, Chromium lets the microphone's sound pile up before it, and all is heard so much later from
// then on: from 0.07 seconds to 0.4 in a minute. A new source begins without the pile
function shorten(frame) {
  const number = new DataView(frame).getUint32(0, true), stats = stream.getTracks()[0].stats;
  stillFor = new Int16Array(frame, 16, 512).some((sample) => Math.abs(sample) > STILL) ? 0 : stillFor + 1;
  if (number % LOOK || !stats) return;
  const ahead = stats.deliveredFramesDuration / 1000 - number * 512 / SOUND_RATE;
  least = Math.min(least, ahead);
  lateFor = ahead - least > (stillFor > LOOK ? WAITS : WAITS_LONG) ? lateFor + 1 : 0;
  if (lateFor < AGAIN_AND_AGAIN) return;
  source.disconnect();
  source = context.createMediaStreamSource(stream);
  source.connect(door);
  least = Infinity;
  lateFor = 0;
}

function give(frame) {
  if (!channel) return;
  shorten(frame);
  if (performance.now() - heardAt > SILENT_FOR) broken();
  if (!channel || channel.readyState !== WebSocket.OPEN) return;
  // a network that stands still gets no more; the numbers tell what is missing
  if (channel.bufferedAmount > HELD_BACK) return;
  const later = Math.round((context.outputLatency || context.baseLatency || 0) * SOUND_RATE);
  new DataView(frame).setUint16(12, Math.min(65535, later), true);
  channel.send(frame);
}

function exchange() {
  if (!stream) return;
  const opening = new WebSocket((location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/audio");
  channel = opening;
  opening.binaryType = "arraybuffer";
  heardAt = performance.now();
  opening.addEventListener("message", (message) => {
    heardAt = performance.now();
    refused = 0;
    if (own !== "on") now("on");
    if (door) door.port.postMessage(message.data, [message.data]);
  });
  opening.addEventListener("close", (closed) => {
    if (channel !== opening) return;
    // after a broken connection the app may not know yet that this tab has gone
    if (closed.code === TAKEN && ++refused >= (own === "on" || own === "broken" ? TRIES : 1)) lost("elsewhere");
    else if (closed.code === OLD || over) lost("off");
    else broken();
  });
}

// a socket whose network is gone says so late, or never
function broken() {
  const socket = channel;
  channel = null;
  socket.close();
  now("broken");
  setTimeout(exchange, AGAIN);
}

// everything is given back
function lost(state) {
  const [held, played, socket] = [stream, context, channel];
  stream = context = door = channel = null;
  leaving = socket !== null;
  if (held) for (const track of held.getTracks()) track.stop();
  if (played) played.close();
  if (socket) socket.close();
  now(state);
}

// without a press only where the browser was told before that this page may listen
async function again() {
  try {
    const given = await navigator.permissions.query({name: "microphone"});
    if (given.state === "granted" && shared && shared.state !== "used") begin(false);
  } catch {
    // a browser that does not tell is asked by a press
  }
}

function see(view) {
  shared = view.sound;
  leaving = leaving && shared !== null && shared.state === "used";
  if (view.over && stream) lost("off");
  showSound();
  if (shared && !tried) {
    tried = true;
    again();
  }
}

at("sound-button").addEventListener("click", () => (stream ? lost("off") : begin(true)));
addEventListener("view", (event) => see(event.detail));
addEventListener("pagehide", () => stream && lost("off"));
document.addEventListener("visibilitychange", () => context && context.resume());
if (navigator.mediaDevices) {
  navigator.mediaDevices.addEventListener("devicechange", () => own === "lost" && again());
}
if (latest) see(latest);
