// Replays contracts against a provider, in a process of its own, since the verifier prints by itself.
// Arguments: the verifier's module, and its options as JSON. Ends with 1 if the provider has not kept a contract.
const [, , verifier, options] = process.argv;
require(verifier)
  .default.verifyPacts(JSON.parse(options))
  .catch(() => {
    process.exitCode = 1;
  });
