// Options of V8. Where V8 is asked to, it reads each of them anew, so that they may be set in a process that runs.
const [major] = process.versions.node.split('.').map(Number);

module.exports = {
  // V8 optimizes code that has run for some time, and most code of a synth or a test has then run for the last time: later
  // is soon enough for what runs for each object. V8 counts calls; until Node.js 22 it counted bytes of bytecode.
  optimizeLater: major < 22 ? '--interrupt-budget=600000' : '--invocation-count-for-turbofan=10000',
  // By itself the heap grows to some four times of what is in use before all garbage is collected, here by a part of it. A
  // large platform needs a quarter less memory so, a small one nothing but more time.
  collectAt: (percent) => `--heap-growing-percent=${percent}`,
  collectAsEver: '--heap-growing-percent=0',
};
