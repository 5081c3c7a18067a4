// Preloaded into the cdk8s CLI by `npm run synth`: when the app has told a mistake and failed, the CLI adds where in
// its own code it noticed. Its argument parser needs a stack during start-up, so the limit falls only after that.
setImmediate(() => {
  Error.stackTraceLimit = 0;
});
