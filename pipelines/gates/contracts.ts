import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { InvalidArgumentError, Option } from 'commander';
import { COMMITTED, ContractRecords } from './contract-records';
import { type Gate, Unusable, type Verdict } from './gate';
import { milliseconds, origin, repeated, required, urlPath } from './options';
import { type Contract, readContract } from './pact-file';
import { runProgram } from './run-program';
import { RUNNING, type RunningOptions, versionFrom } from './running-version';
import { GateTool } from './tools';
import { untilReady } from './until-ready';

export const verifier = new GateTool('contracts');

interface ContractsOptions extends RunningOptions {
  readonly provider: string;
  readonly host: string;
  readonly ready?: string;
  readonly within: number;
  readonly contract?: readonly string[];
  readonly consumer?: readonly string[];
  readonly route?: readonly string[];
  readonly states?: string;
  readonly record?: string;
  readonly providerVersion?: string;
}

export const contracts: Gate<ContractsOptions> = {
  name: 'contracts',
  asks: 'Does the provider answer as its consumers expect?',
  fails: [
    'an answer that is not what a contract expects',
    'a consumer whose contract is missing',
    'a request for what is no route of the provider, where its routes are given',
  ],
  needs: [`the verifier of Pact, by ${verifier.how}`],
  tool: verifier,
  options: [
    required('--provider <name>', 'who answers'),
    required('--host <url>', 'where it answers', origin),
    new Option(
      '--ready <path>',
      'what it answers with 200 once it has started, e.g. /readyz, which is waited for',
    ).argParser(urlPath),
    new Option('--within <duration>', 'how long it may take to start')
      .argParser(milliseconds)
      .default(180_000, '3m'),
    repeated(
      '--contract <file>',
      'a file of Pact, version 3 or 4, whose requests are made; by default all of the consumers that are recorded',
    ),
    repeated('--consumer <name>', 'who must be the consumer of a contract'),
    repeated('--route <route>', 'what the provider offers, e.g. "GET /stock/:sku"', route),
    new Option(
      '--states <url>',
      'what brings the provider into the states of a contract; by default they must hold',
    ),
    new Option('--record <folder>', `where to record what the provider has kept: ${COMMITTED}`),
    new Option('--provider-version <version>', 'for which version that is recorded'),
    ...RUNNING,
  ],

  async judge({
    provider,
    host,
    ready,
    within,
    contract: files,
    consumer = [],
    route: routes,
    states,
    record,
    providerVersion,
    ...running
  }): Promise<Verdict> {
    if (record === undefined && (providerVersion ?? running.runningIn) !== undefined)
      throw new Unusable('--record says where the version of the provider is recorded: give it, too');
    const version = record && versionFrom(running, providerVersion, provider, '--provider-version');
    if (record !== undefined && version === undefined)
      throw new Unusable(`${running.runningIn} runs no ${provider}`);
    const records = record === undefined ? undefined : new ContractRecords(record);
    const all =
      files?.map(readContract) ??
      consumer.flatMap((name) => records?.contracts({ consumer: name, provider }) ?? []);
    if (all.length === 0 && (consumer.length === 0 || !records))
      throw new Unusable('contracts must be given by --contract, or by --record and --consumer');
    const stranger = all.find((each) => each.provider !== provider);
    if (stranger)
      throw new Unusable(`${stranger.file} is a contract with ${stranger.provider}, not with ${provider}`);
    const missing = consumer.filter((name) => all.every((each) => each.consumer !== name));
    const strange = routes ? all.flatMap((each) => requestsBeyond(each, routes)) : [];
    if (ready !== undefined) await untilReady(host + ready, within);
    // One after the other: the states of one are not those of another.
    const broken: string[] = [...strange];
    for (const each of all) broken.push(...(await replay(each, host, states)));
    if (broken.length === 0 && records && version) records.addVerified(all, version);
    return {
      failures: [...missing.map((name) => `no contract of ${name} with ${provider} is there`), ...broken],
      measured: all.flatMap((each) => describe(each, states)),
    };
  },
};

/** What of a contract the provider does not offer, whatever it may answer today. */
function requestsBeyond({ consumer, provider, requests }: Contract, routes: readonly string[]): string[] {
  const patterns = routes.map((each) => {
    const parts = each.split(/(:\w+)/).map((part) => (part.startsWith(':') ? '[^/]+' : escaped(part)));
    return new RegExp(`^${parts.join('')}$`);
  });
  return requests
    .filter((request) => !patterns.some((pattern) => pattern.test(request)))
    .map((request) => `${consumer}: asks for ${request}, which is no route of ${provider}`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function route(text: string): string {
  if (!/^[A-Z]+ \/\S*$/.test(text))
    throw new InvalidArgumentError('must be a method and a path, e.g. "GET /stock/:sku"');
  return text;
}

/** What of a contract the provider has not kept. */
async function replay(
  { file, provider, consumer }: Contract,
  host: string,
  states?: string,
): Promise<string[]> {
  const options = {
    provider,
    providerBaseUrl: host,
    pactUrls: [path.resolve(file)],
    logLevel: 'error',
    ...(states !== undefined && { providerStatesSetupUrl: states }),
  };
  const module = verifier.path('@pact-foundation/pact-core');
  const args = [path.join(__dirname, 'replay-contracts.cjs'), module, JSON.stringify(options)];
  const run = await runProgram(process.execPath, args, { lack: 'Node.js' });
  if (run.exitCode === 0) return [];
  const faults = faultsIn(stripVTControlCharacters(run.stdout));
  if (faults.length === 0) throw new Unusable(`the verifier of Pact broke off: ${run.stderr.trim()}`);
  return faults.map((fault) => `${consumer}: ${fault}`);
}

/** The failures that the verifier lists at its end: of each request what is wrong with its answer, or that there is none. */
function faultsIn(output: string): string[] {
  const [, list = ''] = /^Failures:$([\s\S]*)^There were \d+ pact failures$/m.exec(output) ?? [];
  return list
    .split(/^\d+\) /m)
    .slice(1)
    .flatMap((failure) => {
      const [request = '', ...details] = failure.split('\n').map((line) => line.trim());
      const name = request.replace(/^Verifying a pact between \S+ and \S+ (?:- )?/, '');
      const faults = details
        .map((line) => line.replace(/^\d+\.\d+\) /, ''))
        .filter((line) => line !== '' && line !== 'has a matching body');
      return faults.length > 0 ? faults.map((fault) => `${name}: ${fault}`) : [name];
    });
}

function describe({ consumer, interactions, states, digest }: Contract, setUp: string | undefined): string[] {
  return [
    `${consumer}: ${interactions} requests, contract ${digest}`,
    ...(setUp === undefined ? states.map((state) => `${consumer}: nobody has made sure of "${state}"`) : []),
  ];
}
