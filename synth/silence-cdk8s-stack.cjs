// Preloaded into the cdk8s CLI by `npm run synth`: an app that exits with 1 has said why; the CLI would add that it
// did, with a stack of the CLI's own code.
const { error: print } = console;
console.error = (...words) => {
  if (!/^Error: command .* returned a non-zero exit code 1$/m.test(String(words[0]))) print(...words);
};
