// Sound both ways at 16 kHz: what is heard leaves in frames of 512 samples, and what comes in frames is played.
"use strict";

const RATE = 16000, FRAME = 512, HEADER = 8, FULL = 32767, FORGET = 1;
// frames that wait before the first is played: few, and more of them for a while where they come late; so many never wait
const FEWEST = 2, LATE = 8, MOST = 30, CALM = 1000;

// From one rate to another, by a windowed sinc: the copies and what would fold over lie 60 dB and more below.
class Resampler {
  constructor(from, to) {
    this.step = from / to;
    this.cut = Math.min(1, to / from) * 0.9;
    this.half = Math.ceil(20 / this.cut);
    this.past = new Float32Array(2 * this.half);
    this.at = this.half;
    this.kernels = new Map();
  }

  kernel(phase) {
    let found = this.kernels.get(phase);
    if (found) return found;
    found = new Float32Array(2 * this.half);
    for (let tap = 0; tap < found.length; tap++) {
      const x = tap - this.half + 1 - phase / 512, turn = Math.PI * x / this.half, wave = Math.PI * this.cut * x;
      const blackman = Math.abs(x) < this.half ? 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn) : 0;
      found[tap] = blackman * this.cut * (wave === 0 ? 1 : Math.sin(wave) / wave);
    }
    this.kernels.set(phase, found);
    return found;
  }

  through(samples) {
    if (this.step === 1) return samples;
    const all = new Float32Array(this.past.length + samples.length), out = [];
    all.set(this.past);
    all.set(samples, this.past.length);
    while (this.at + this.half < all.length) {
      const whole = Math.floor(this.at), kernel = this.kernel(Math.round((this.at - whole) * 512));
      let sum = 0;
      for (let tap = 0; tap < kernel.length; tap++) sum += kernel[tap] * all[whole - this.half + 1 + tap];
      out.push(sum);
      this.at += this.step;
    }
    const done = Math.floor(this.at) - this.half;
    this.past = all.slice(done);
    this.at -= done;
    return Float32Array.from(out);
  }
}

const silent = (samples) => samples.every((sample) => sample === 0);

class Door extends AudioWorkletProcessor {
  constructor() {
    super();
    this.down = new Resampler(sampleRate, RATE);
    this.up = new Resampler(RATE, sampleRate);
    this.number = this.starved = this.filled = 0;
    this.heard = new Int16Array(FRAME);
    this.waiting = [];
    this.ready = new Float32Array(0);
    this.playing = this.sounding = false;
    this.ahead = FEWEST;
    this.calm = 0;
    this.port.onmessage = (message) => this.take(new Int16Array(message.data));
  }

  // what is to be played
  take(frame) {
    if (frame[0] === FORGET) {
      this.waiting = [];
      this.ready = new Float32Array(0);
      this.playing = this.sounding = false;
    }
    const samples = Float32Array.from(frame.subarray(1), (sample) => sample / FULL);
    if (++this.calm % CALM === 0) this.ahead = Math.max(FEWEST, this.ahead - 1);
    // those that came late made the others wait longer; a pause in what is said makes up for it
    if (this.waiting.length >= this.ahead + 2 && silent(samples)) return;
    this.waiting.push(samples);
    if (this.waiting.length > MOST) this.waiting.shift();
    if (this.waiting.length >= this.ahead) this.playing = true;
  }

  play(out) {
    while (this.playing && this.ready.length < out.length) {
      const next = this.waiting.shift();
      if (!next) {
        this.playing = false;
        // nobody misses a silence
        if (this.sounding) {
          this.starved += 1;
          this.ahead = Math.min(LATE, this.ahead + 1);
          this.calm = 0;
        }
        break;
      }
      this.sounding = !silent(next);
      const more = this.up.through(next), both = new Float32Array(this.ready.length + more.length);
      both.set(this.ready);
      both.set(more, this.ready.length);
      this.ready = both;
    }
    if (this.ready.length === 0) return;
    out.set(this.ready.subarray(0, out.length));
    this.ready = this.ready.slice(out.length);
  }

  process(inputs, outputs) {
    const out = outputs[0][0];
    this.play(out);
    for (const channel of outputs[0].slice(1)) channel.set(out);
    // without an input it is silent, and the clock goes on
    for (const sample of this.down.through(inputs[0][0] || new Float32Array(out.length))) {
      this.heard[this.filled++] = Math.round(Math.max(-1, Math.min(1, sample)) * FULL);
      if (this.filled === FRAME) this.send();
    }
    return true;
  }

  send() {
    const frame = new ArrayBuffer(HEADER + 2 * FRAME), header = new DataView(frame);
    const waits = this.waiting.length * FRAME + Math.round(this.ready.length * RATE / sampleRate);
    header.setUint32(0, this.number++, true);
    header.setUint16(4, this.starved & 0xffff, true);
    header.setUint16(6, waits, true);
    new Int16Array(frame, HEADER).set(this.heard);
    this.filled = 0;
    this.port.postMessage(frame, [frame]);
  }
}
registerProcessor("door", Door);
