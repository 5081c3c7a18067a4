import type { Service } from '../../constructs/patterns/service';
import { CONTRACTS } from '../../constructs/pipeline/github/contract-jobs';
import type { ImageVersions } from '../../constructs/platform/images';
import { imageVersion } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';
import { onOneLine } from '../../constructs/props/format-value';
import { imageReference, parseImage } from '../../manifests/image';
import type { Git } from '../../synth/git';
import { parseImages } from '../../synth/images-file';
import { TREE_FOLDER } from '../../synth/project';
import { withTemporaryTree } from '../../synth/temporary-tree';
import { UserError } from '../../synth/user-error';
import { type CommandContext, EXIT } from '../command';
import { branchCommits } from '../promotion/image-history';
import { formatVersion, imageOf } from '../promotion/image-version';
import type { Candidate } from '../promotion/promotion';
import { brokenContracts } from './contracts';
import { deploymentsOf } from './deployments';
import { imagesByEnvironment, objectsOf } from './images';
import { apiOf, environmentsBefore, type Judgement, judge, ofFirst } from './judge';
import { type NewImage, type Proposal, proposalOf } from './proposal';
import { statusAsVerdict } from './verdict';

/**
 * Whether a commit may get into the branch that is checked out, by what it would let run: each image that an environment
 * does not run yet must have passed in the environment before. What a person must look at is told.
 */
export async function judgeProposal(
  context: CommandContext,
  platform: Platform,
  commit: string,
): Promise<void> {
  const { project, print } = context;
  const { git } = project;
  const proposal = await proposalOf(git, platform, commit);
  const refuse = (sentence: string) => {
    print(`refused: ${sentence}`);
    context.exitCode = EXIT.difference;
  };
  for (const note of proposal.notes) print(`for a person: ${note}`);
  for (const problem of proposal.problems) refuse(problem);
  if (proposal.images.length + proposal.problems.length === 0) {
    print('no image is to run that does not run there already');
    return;
  }
  const { file } = platform.images;
  const [text = ''] = git.readObjects([`${commit}:./${file}`]);
  const images = parseImages(file, text);
  for (const each of proposal.images) {
    const owner = ownerOf(platform, each.image);
    const candidate = owner && {
      service: owner,
      environment: each.environment.name,
      version: imageOf(parseImage(each.image)),
    };
    const subject = candidate
      ? `${owner.name} ${formatVersion(candidate.version)} to ${candidate.environment}`
      : `${onOneLine(each.image)} of ${each.application} to ${each.environment.name}`;
    const judgement = candidate
      ? await ofOurs(git, platform, candidate)
      : await ofOthers(git, platform, proposal, each);
    const { allowed, isPromoted } = judgement;
    const forced = candidate && forcedWords(images, candidate);
    if (allowed) print(`${subject}: ${judgement.text}`);
    else refuse(`${subject}: ${judgement.text}${forced ?? ''}`);
    // What else runs there may have changed since its pipeline asked, or changes with the same file.
    if (!candidate || !isPromoted || !platform.pipelines) continue;
    for (const broken of await contractsOf(git, commit, candidate, [file, text]))
      refuse(`${subject}: ${broken}`);
  }
}

/** The service whose versions are in the file of image versions, if the image is one of them. */
function ownerOf({ services }: Platform, image: string): Service | undefined {
  const { name } = parseImage(image);
  return services.find((service) => !service.pinned && namesOf(service).includes(name));
}

/** What the service's image is called, without version: a registry may be an environment's own. */
function namesOf({ image, overlays }: Service): string[] {
  return [image, ...overlays.map(({ variant }) => variant.pulledImage)];
}

/** What is forced passes no check: who may bypass it answers for that. */
function forcedWords(images: ImageVersions, { service, environment, version }: Candidate) {
  const { forced } = imageVersion(images, service.name, environment) ?? {};
  if (forced === undefined) return undefined;
  return `; ${formatVersion(version)} is forced (${onOneLine(forced)}), which only who may bypass this check merges`;
}

/** A version of a service, which must have run where it is said to have been well: the tree of that commit shows it. */
async function ofOurs(git: Git, platform: Platform, candidate: Candidate): Promise<Judgement> {
  const { service, version } = candidate;
  const judgement = await judge(apiOf(platform, 'verdict'), git, platform, candidate);
  const { allowed, shownBy = [] } = judgement;
  for (const shown of allowed ? shownBy : []) {
    const overlay = service.overlays.find((each) => each.environment.name === shown.environment);
    const image = imageReference(overlay?.variant.pulledImage ?? service.image, version);
    const tree = git.filesAt(shown.commit, TREE_FOLDER);
    const name = `${service.name}-${shown.environment}`;
    const deployment = deploymentsOf(tree, platform).byName.get(name);
    const objects = deployment && (await objectsOf([deployment])).get(deployment);
    const ran = deployment && imagesByEnvironment(platform, deployment, objects ?? []);
    const isShown = [...(ran ?? [])].some(
      ([place, images]) => place.name === shown.environment && images.has(image),
    );
    if (isShown) continue;
    const where = `${TREE_FOLDER}/ of ${shown.commit.slice(0, 7)}`;
    return {
      allowed: false,
      text: `${judgement.text}; but ${where} does not let ${image} run in '${shown.environment}'`,
    };
  }
  return judgement;
}

/** An image that has no versions of its own: the same service must run it in the environment before, and be well. */
async function ofOthers(
  git: Git,
  platform: Platform,
  { base }: Proposal,
  { image, environment, service }: NewImage,
): Promise<Judgement> {
  const before = environmentsBefore(platform, environment.name);
  const previous = platform.environments.filter(({ name }) => before.includes(name));
  if (previous.length === 0) return ofFirst(platform, environment.name);
  const passed: string[] = [];
  for (const place of previous) {
    const folder = `overlays/${place.name}/${service}`;
    const deployment = [...base.byName.values()].find((each) => each.folder === folder);
    const objects = deployment && (await objectsOf([deployment])).get(deployment);
    const runs = deployment && imagesByEnvironment(platform, deployment, objects ?? []).get(place);
    if (!deployment || !runs?.has(image)) {
      return { allowed: false, text: `'${place.name}' does not run it: let it be there first` };
    }
    const commits = commitsSince(git, [...deployment.files.keys()]);
    const api = apiOf(platform, 'verdict');
    const what = `${onOneLine(image)} in '${place.name}'`;
    const { state, text } = await statusAsVerdict(api, { platform }, deployment.name, commits, what);
    if (state !== 'passed') return { allowed: false, text: `is ${state}: ${text}` };
    passed.push(text);
  }
  return { allowed: true, text: `passed: ${passed.join('; ')}` };
}

/** The commits of the branch since anything has changed in the folders of some files of the tree, newest first. */
function commitsSince(git: Git, files: readonly string[]): string[] {
  const folders = new Set(files.map((file) => `${TREE_FOLDER}/${file.slice(0, file.lastIndexOf('/'))}`));
  const changed = git.run(['log', '-1', '--first-parent', '--format=%H', 'HEAD', '--', ...folders]).trim();
  const branch = branchCommits(git);
  return branch.slice(0, branch.indexOf(changed) + 1);
}

function contractsOf(
  git: Git,
  commit: string,
  candidate: Candidate,
  images: readonly [file: string, text: string],
): Promise<readonly string[]> {
  const contracts = git.filesAt(commit, CONTRACTS);
  const files = [...contracts].map(([file, text]) => [`${CONTRACTS}/${file}`, text] as const);
  return withTemporaryTree([images, ...files], async (root) => {
    const broken = await brokenContracts(candidate, `${root}/${images[0]}`);
    return broken.map((sentence) => sentence.replaceAll(`${root}/`, ''));
  });
}

/**
 * Finds a commit that may only be at origin, e.g. what a pull request would make of its branch.
 *
 * @param name e.g. `refs/pull/12/merge`
 * @param head what must be merged by it; by default anything
 * @throws {UserError} if it is nowhere, or merges something else
 */
export function proposedCommit(
  git: Git,
  name: string,
  head: string | undefined,
  fetch: (name: string) => void,
): string {
  let commit = git.commit(name);
  if (commit === undefined) {
    fetch(name);
    commit = git.commit('FETCH_HEAD');
  }
  if (commit === undefined) throw new UserError([`'${name}' must be a commit, here or at origin`]);
  if (head === undefined || git.commit(`${commit}^2`) === head) return commit;
  throw new UserError([
    `${name} is not the merge of ${head.slice(0, 7)}, but of another commit: solve its conflicts, or wait until it is made anew`,
  ]);
}
