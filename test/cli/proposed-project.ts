import fs from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { ContractRecords } from '../../pipelines/gates/contract-records';
import { readContract } from '../../pipelines/gates/pact-file';
import { pact } from '../pipelines/gates/pacts';
import { GitHub } from './git-hub';
import { ProjectRepository } from './project-repository';

/** The context of the status by which staging says how it is with checkout. */
export const CONTEXT = 'argocd/checkout-staging';
export const NOTHING = 'no image is to run that does not run there already\n';

export const overlayOf = (environment: 'staging' | 'production', service = 'checkout') =>
  `dist/overlays/${environment}/${service}/kustomization.yaml`;

export const short = (commit: string) => commit.slice(0, 7);

const CALLEES = { catalog: '7d41b0a', inventory: '2be70c8', payments: '80c5e1b' };

/** A project to which commits are proposed. */
export class ProposedProject extends ProjectRepository {
  /** The commit that it begins with, before each test. */
  readonly begin = this.git('rev-parse', 'HEAD');

  /** What is said of a commit that changes something, and is not on the branch. */
  async propose(change: () => void) {
    const base = this.git('rev-parse', 'HEAD');
    change();
    const commit = this.commit('Propose something');
    this.git('reset', '--quiet', '--hard', base);
    const { status, stdout, stderr } = await this.infra('verdict', '--proposed', commit);
    expect(stderr).toBe('');
    return { status, stdout };
  }

  /** Lets an environment run another version of checkout, in the file of image versions and in the tree. */
  move(environment: 'staging' | 'production', from: string, to: string): void {
    const [was, is] = [from, to].map((tag) => `  ${environment}:\n    tag: "${tag}"`) as [string, string];
    this.replace('images.yaml', was, is);
    this.replace(overlayOf(environment), `newTag: "${from}"`, `newTag: "${to}"`);
  }

  /** Records that some versions keep the contracts of a version of checkout. */
  keepContracts(version: string, callees: Readonly<Record<string, string>> = {}): void {
    const records = new ContractRecords(this.path('contracts'));
    for (const [provider, running] of Object.entries({ ...CALLEES, ...callees })) {
      this.write('pact.json', pact({ provider }));
      const contract = readContract(this.path('pact.json'));
      records.addContract(contract, version);
      records.addVerified([contract], running);
    }
    fs.rmSync(this.path('pact.json'));
  }
}

/** A project for the tests of a file, put back after each of them, and GitHub beside it. */
export function proposedProject(): { readonly github: GitHub; readonly project: ProposedProject } {
  const github = new GitHub();
  const project = new ProposedProject();
  beforeAll(() => github.start());
  beforeEach(() => github.use());
  afterEach(() => {
    vi.unstubAllEnvs();
    github.reset();
    project.git('reset', '--quiet', '--hard', project.begin);
  });
  afterAll(() => {
    github.stop();
    project.remove();
  });
  return { github, project };
}
