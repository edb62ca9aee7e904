// SHA-256 of a short ASCII text, by FIPS 180-4. The browser's own is asynchronous (slow for many short texts) and absent without HTTPS.
const K = new Int32Array(64);
const START = new Int32Array(8);

// the first 32 bits of the fractional parts of roots of the first primes
for (let n = 2, found = 0; found < 64; n++) {
  let prime = true;
  for (let d = 2; d * d <= n && prime; d++) prime = n % d !== 0;
  if (!prime) continue;
  const bits = root => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
  if (found < 8) START[found] = bits(Math.sqrt(n));
  K[found++] = bits(Math.cbrt(n));
}

const W = new Int32Array(64);
const turn = (x, by) => (x >>> by) | (x << (32 - by));

// one block: texts of up to 55 characters
export function sha256(text) {
  W.fill(0, 0, 16);
  for (let i = 0; i < text.length; i++) W[i >> 2] |= text.charCodeAt(i) << (24 - (i & 3) * 8);
  W[text.length >> 2] |= 0x80 << (24 - (text.length & 3) * 8);
  W[15] = text.length * 8;
  for (let i = 16; i < 64; i++) {
    const [x, y] = [W[i - 15], W[i - 2]];
    W[i] = (W[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + W[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) | 0;
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let i = 0; i < 64; i++) {
    const t = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
    const u = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t) | 0, c, b, a, (t + u) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + START[i]) >>> 0);
}

export function leadingZeroBits(text) {
  const words = sha256(text);
  const whole = words.findIndex(word => word !== 0);
  return whole < 0 ? 256 : whole * 32 + Math.clz32(words[whole]);
}
