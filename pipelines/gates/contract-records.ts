import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Unusable } from './gate';
import { type Contract, readContract } from './pact-file';
import { readJson, readText } from './text-files';

const VERIFIED = 'verified.json';

/** A consumer and a provider that have a contract. */
export interface Pair {
  readonly consumer: string;
  readonly provider: string;
}

/** What an option says of their folder. */
export const COMMITTED =
  'the committed contracts: `<consumer>-<provider>/<version of the consumer>.json`, and beside them `verified.json`';

/**
 * The committed contracts, instead of a broker: `<consumer>-<provider>/<version of the consumer>.json` as files of Pact,
 * and beside them `verified.json`, which tells for each version of the provider the digests of the contracts that it
 * has kept. What is about versions that no environment runs may be deleted.
 */
export class ContractRecords {
  constructor(private readonly folder: string) {}

  /** The contract that a version of the consumer has with the provider, if it is recorded. */
  contract(pair: Pair, version: string): Contract | undefined {
    const file = this.fileOf(pair, version);
    return fs.existsSync(file) ? readContract(file) : undefined;
  }

  /** The contracts of all recorded versions of the consumer with the provider. */
  contracts(pair: Pair): Contract[] {
    const folder = this.path(pair);
    if (!fs.existsSync(folder)) return [];
    const files = fs.readdirSync(folder).filter((file) => file.endsWith('.json') && file !== VERIFIED);
    return files.sort().map((file) => readContract(path.join(folder, file)));
  }

  /** Where the contract of a version of the consumer is, or belongs. */
  fileOf(pair: Pair, version: string): string {
    return this.path(pair, `${version}.json`);
  }

  /** Whether a version of the provider has kept a contract. */
  isVerified(pair: Pair, version: string, { digest }: Contract): boolean {
    return this.verified(pair)[version]?.includes(digest) ?? false;
  }

  /** Records the contract of a version of its consumer. */
  addContract(contract: Contract, version: string): void {
    fs.mkdirSync(this.path(contract), { recursive: true });
    fs.copyFileSync(contract.file, this.fileOf(contract, version));
  }

  /** Records that a version of the provider has kept contracts with it. */
  addVerified(contracts: readonly Contract[], version: string): void {
    for (const contract of contracts) {
      const verified = this.verified(contract);
      const digests = [...new Set([...(verified[version] ?? []), contract.digest])].sort();
      fs.mkdirSync(this.path(contract), { recursive: true });
      fs.writeFileSync(
        this.path(contract, VERIFIED),
        `${JSON.stringify({ ...verified, [version]: digests }, null, 2)}\n`,
      );
    }
  }

  private verified(pair: Pair): Readonly<Record<string, readonly string[]>> {
    const file = this.path(pair, VERIFIED);
    return fs.existsSync(file) ? (readJson(file) as Record<string, readonly string[]>) : {};
  }

  private path({ consumer, provider }: Pair, file = ''): string {
    return path.join(this.folder, `${consumer}-${provider}`, file);
  }
}

/** The versions that each service runs, by environment, as `images.yaml` has them: the tag, or else the digest. */
export function runningVersions(file: string): (service: string, environment: string) => string | undefined {
  let images: unknown;
  try {
    images = parse(readText(file));
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`${file} is no YAML: ${(error as Error).message}`);
  }
  return (service, environment) => {
    const image = (
      images as Record<string, Record<string, { tag?: string; digest?: string } | undefined>> | null
    )?.[service]?.[environment];
    return image?.tag ?? image?.digest;
  };
}
