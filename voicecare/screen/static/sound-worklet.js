// Sound both ways at 16 kHz: what is heard leaves in frames of 512 samples, with what was played meanwhile.
"use strict";

const RATE = 16000, FRAME = 512, HEADER = 16, ORDER = 4, FULL = 32767, LOUD = 65535;
// samples that wait before the first is played, or the time that they take: few, and more of them where they come late,
// until nothing was late for so many seconds; whoever speaks sends faster than it sounds, so few are there at once
const FEWEST = FRAME, MOST = 8 * FRAME, CALM = 30;
// seconds after which what comes is no longer the rest of a sound; and to full loudness, or from it
const NEXT = 0.5, SWELLS = 0.4, DUCKS = 0.02, SILENT = 0.002;

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

  // the end of what went through, and nothing left of it for what comes next
  rest() {
    return this.step === 1 ? new Float32Array(0) : this.through(new Float32Array(2 * this.half));
  }

  forget() {
    this.past.fill(0);
  }
}

class Door extends AudioWorkletProcessor {
  constructor() {
    super();
    this.down = new Resampler(sampleRate, RATE);
    this.beside = new Resampler(sampleRate, RATE);
    this.up = new Resampler(RATE, sampleRate);
    this.number = this.starved = this.filled = 0;
    this.frame = new Int16Array(2 * FRAME);
    this.waiting = [];
    this.run = this.taken = this.queued = 0;
    this.ready = new Float32Array(0);
    this.playing = this.sounding = false;
    this.ahead = FEWEST;
    this.since = this.dry = this.calm = 0;
    this.gain = this.wanted = 1;
    this.port.onmessage = (message) => this.take(message.data);
  }

  // what is to be played, and how
  take(message) {
    const [run, loud] = new Uint16Array(message, 0, 2);
    if (run !== this.run) this.begin(run);
    this.wanted = loud / LOUD;
    if (message.byteLength === ORDER) return;
    const samples = Float32Array.from(new Int16Array(message, ORDER), (sample) => sample / FULL);
    if (!this.playing && this.queued === 0) this.since = currentTime;
    if (this.sounding && this.dry && currentTime - this.dry < NEXT) this.late();
    this.dry = 0;
    this.waiting.push(samples);
    this.queued += samples.length;
  }

  begin(run) {
    this.run = run;
    this.waiting = [];
    this.ready = new Float32Array(0);
    this.up.forget();
    this.taken = this.queued = this.dry = 0;
    this.playing = this.sounding = false;
  }

  late() {
    this.starved += 1;
    this.ahead = Math.min(MOST, this.ahead + FRAME);
    this.calm = currentTime;
  }

  play(out) {
    if (currentTime - this.calm > CALM) {
      this.ahead = Math.max(FEWEST, this.ahead - FRAME);
      this.calm = currentTime;
    }
    const enough = this.queued >= this.ahead || currentTime - this.since >= this.ahead / RATE;
    if (!this.playing && this.queued && enough) this.playing = true;
    const held = this.gain === 0 && this.wanted === 0;
    while (this.playing && !held && this.ready.length < out.length) this.fetch();
    if (this.ready.length && !held) {
      out.set(this.ready.subarray(0, out.length));
      this.ready = this.ready.slice(out.length);
      this.fade(out);
    } else if (!held) {
      // in a silence nobody hears a start
      this.gain = this.wanted;
    }
  }

  fetch() {
    const next = this.waiting.shift();
    if (next) {
      this.queued -= next.length;
      this.taken += next.length;
      // nobody misses a silence
      this.sounding = next.subarray(-FRAME).some((sample) => Math.abs(sample) > SILENT);
    } else {
      this.playing = false;
      this.dry = currentTime;
    }
    const more = next ? this.up.through(next) : this.up.rest(), both = new Float32Array(this.ready.length + more.length);
    both.set(this.ready);
    both.set(more, this.ready.length);
    this.ready = both;
  }

  fade(out) {
    if (this.gain === 1 && this.wanted === 1) return;
    const up = 1 / (SWELLS * sampleRate), down = 1 / (DUCKS * sampleRate);
    for (let at = 0; at < out.length; at++) {
      this.gain = this.gain < this.wanted ? Math.min(this.wanted, this.gain + up)
        : Math.max(this.wanted, this.gain - down);
      out[at] *= this.gain;
    }
  }

  process(inputs, outputs) {
    const out = outputs[0][0];
    this.play(out);
    for (const channel of outputs[0].slice(1)) channel.set(out);
    // without an input it is silent, and the clock goes on
    const heard = this.down.through(inputs[0][0] || new Float32Array(out.length)), played = this.beside.through(out);
    for (let at = 0; at < heard.length; at++) {
      this.frame[this.filled] = whole(heard[at]);
      this.frame[FRAME + this.filled++] = whole(played[at]);
      if (this.filled === FRAME) this.send();
    }
    return true;
  }

  send() {
    const frame = new ArrayBuffer(HEADER + 4 * FRAME), header = new DataView(frame);
    const played = this.taken - Math.round(this.ready.length * RATE / sampleRate);
    header.setUint32(0, this.number++, true);
    header.setUint32(4, Math.max(0, played), true);
    header.setUint16(8, this.run, true);
    header.setUint16(10, this.starved & 0xffff, true);
    new Int16Array(frame, HEADER).set(this.frame);
    this.filled = 0;
    this.port.postMessage(frame, [frame]);
  }
}

const whole = (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * FULL);
registerProcessor("door", Door);
