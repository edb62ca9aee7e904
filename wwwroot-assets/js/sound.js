// Door tones: one high = go, two middle = look, one low and long = stop; vibration 1, 2, 3 beats. Heard without looking.
const tones = {
  go: { notes: [[988, 0, 0.16]], beats: [120] },
  check: { notes: [[587, 0, 0.13], [587, 0.19, 0.13]], beats: [120, 80, 120] },
  stop: { notes: [[196, 0, 0.5]], beats: [160, 80, 160, 80, 160] },
};

let context;

/** Browsers start sound only inside a gesture: call from the "start" button of the door. */
export async function unlock() {
  context ??= new AudioContext();
  if (context.state === 'suspended') await context.resume();
  return context.state === 'running';
}

export function play(kind, volume = 0.6) {
  const tone = tones[kind];
  if (!tone) throw new Error(`No door tone "${kind}"`);
  navigator.vibrate?.(tone.beats);
  if (context?.state !== 'running') return false;
  for (const [frequency, start, length] of tone.notes) {
    const at = context.currentTime + start;
    const oscillator = new OscillatorNode(context, { type: 'triangle', frequency });
    const gain = new GainNode(context, { gain: 0 });
    // A short attack and decay: a hard edge clicks in the loudspeaker of a tablet.
    gain.gain.linearRampToValueAtTime(volume, at + 0.012);
    gain.gain.setValueAtTime(volume, at + length - 0.03);
    gain.gain.linearRampToValueAtTime(0, at + length);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(at + length + 0.02);
  }
  return true;
}
