import fs from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { COMMITTED, ContractRecords, type Pair, runningVersions } from './contract-records';
import { type Gate, Unusable, type Verdict } from './gate';
import { repeated, required } from './options';
import { type Contract, readContract } from './pact-file';

interface CanIDeployOptions {
  readonly service: string;
  readonly version: string;
  readonly environment: string;
  readonly images: string;
  readonly contracts: string;
  readonly pair: readonly Pair[];
  readonly pacts?: string;
  readonly record?: true;
}

export const canIDeploy: Gate<CanIDeployOptions> = {
  name: 'can-i-deploy',
  asks: 'Does the version keep its contracts with what the environment runs?',
  fails: [
    'a pair of a consumer and a provider of which the version of the provider there has not kept the contract of the version of the consumer there',
    'a consumer whose contract is not recorded',
    'a provider that the environment does not run; without a consumer there is nothing to keep',
  ],
  needs: [],
  options: [
    required('--service <name>', 'which service is to be deployed'),
    required('--version <version>', 'in which version'),
    required('--environment <name>', 'to which environment'),
    required('--images <file>', 'what runs there, as images.yaml has it'),
    required('--contracts <folder>', COMMITTED),
    repeated(
      '--pair <consumer:provider>',
      'who has a contract with whom, the service on either side',
      pair,
    ).makeOptionMandatory(),
    new Option(
      '--pacts <folder>',
      "the version's own contracts as its tests have written them, to be used as recorded",
    ),
    new Option('--record', 'record the contracts of --pacts if the version may be deployed'),
  ],

  async judge({
    service,
    version,
    environment,
    images,
    contracts,
    pair: pairs,
    pacts,
    record,
  }): Promise<Verdict> {
    const stranger = pairs.find(
      ({ consumer, provider }) => (consumer === service) === (provider === service),
    );
    if (stranger)
      throw new Unusable(`${stranger.consumer}:${stranger.provider} is no pair of ${service} and another`);
    const running = runningVersions(images);
    const records = new ContractRecords(contracts);
    const own = pacts === undefined ? [] : ownContracts(pacts, service);
    const versionOf = (name: string) => (name === service ? version : running(name, environment));
    const answers = pairs.map((each) => {
      const [ofConsumer, ofProvider] = [versionOf(each.consumer), versionOf(each.provider)];
      if (ofConsumer === undefined) return { said: [`${environment} runs no ${each.consumer}`] };
      if (ofProvider === undefined) return { problem: `${environment} runs no ${each.provider}`, said: [] };
      const contract =
        own.find(({ provider }) => provider === each.provider && each.consumer === service) ??
        records.contract(each, ofConsumer);
      const [consumer, provider] = [`${each.consumer} ${ofConsumer}`, `${each.provider} ${ofProvider}`];
      if (!contract) {
        const file = records.fileOf(each, ofConsumer);
        return {
          problem: `no contract of ${consumer} with ${each.provider} is recorded as ${file}`,
          said: [],
        };
      }
      const said = `contract ${contract.digest} of ${consumer} with ${provider}`;
      return records.isVerified(each, ofProvider, contract)
        ? { said: [`${said}: kept`] }
        : {
            problem: `${provider} has not kept the contract of ${consumer}: verify it first`,
            said: [`${said}: not verified`],
          };
    });
    const failures = answers.flatMap(({ problem }) => problem ?? []);
    if (record && failures.length === 0) for (const each of own) records.addContract(each, version);
    return { failures, measured: answers.flatMap(({ said }) => said) };
  },
};

/** The contracts of the service among files of Pact, which may also be those of others with it. */
function ownContracts(folder: string, service: string): Contract[] {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Unusable(`${folder} is no folder`);
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readContract(path.join(folder, file)))
    .filter(({ consumer }) => consumer === service);
}

function pair(text: string): Pair {
  const [, consumer, provider] = /^([^:]+):([^:]+)$/.exec(text) ?? [];
  if (consumer === undefined || provider === undefined)
    throw new InvalidArgumentError('must be a consumer and a provider, e.g. checkout:inventory');
  return { consumer, provider };
}
