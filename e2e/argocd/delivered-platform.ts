import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../cluster/api';
import { mustRun } from '../cluster/kubectl';
import { ObservedService, PATIENCE } from '../observed-service';
import { documented, OPERATIONS, renderVariant, type ShopService, services, type Variant } from '../platform';
import { priorityClassesIn } from '../rendering';
import type { Stage } from '../scenario';
import { untilHolds } from '../wait';
import { type Application, type ArgoCd, NAMESPACE } from './argo-cd';
import type { Repository } from './git-server';

/** Where the tree is in the repository. */
const TREE = 'dist';

const APPLICATIONS = `/apis/argoproj.io/v1alpha1/namespaces/${NAMESPACE}/applications`;

/** What is different from the variant before. */
export type Change = Partial<Omit<Variant, 'name' | 'git'>>;

/** The files of a tree by their path, of which a scenario may change what no prop decides. */
export type Edit = (files: Map<string, string>) => void;

/** The shop in environments of its own, as Argo CD delivers it from a repository. */
export class DeliveredPlatform {
  private files: ReadonlyMap<string, string> = new Map();
  private edit: Edit = () => {};
  private before: readonly [variant: typeof this.variant, files: typeof this.files];

  private constructor(
    private readonly stage: Stage,
    private readonly argocd: ArgoCd,
    readonly name: string,
    private readonly repository: Repository,
    private variant: Omit<Variant, 'name' | 'git'>,
  ) {
    this.before = [variant, this.files];
  }

  /** Commits the tree and applies what is applied by hand. */
  static async start(
    stage: Stage,
    name: string,
    variant: Omit<Variant, 'name' | 'git'>,
    edit?: Edit,
  ): Promise<DeliveredPlatform> {
    const { argocd } = stage;
    if (argocd === undefined) throw new Error('a scenario of Argo CD must say that it needs it');
    const repository = await argocd.git.repository(name);
    await stage.api.ensure(credentials(name, repository.url));
    const platform = new DeliveredPlatform(stage, argocd, name, repository, variant);
    await platform.commit('Begin', {}, edit);
    for (const priorityClass of priorityClassesIn(platform.files)) await stage.api.ensure(priorityClass);
    for (const file of appliedByHand()) {
      const text = platform.files.get(file);
      if (text === undefined) throw new Error(`${OPERATIONS} says to apply ${file}, which the tree has not`);
      await mustRun('kubectl', [`--kubeconfig=${stage.cluster.kubeconfig}`, 'apply', '-f', '-'], text);
    }
    return platform;
  }

  /**
   * Commits a change and tells Argo CD.
   *
   * @param edit instead of the one before
   * @returns when it was told
   */
  async push(message: string, change: Change, edit?: Edit): Promise<number> {
    await this.commit(message, change, edit);
    return this.announce();
  }

  /** Reverts the last commit and tells Argo CD. @returns when it was told */
  async revert(): Promise<number> {
    [this.variant, this.files] = this.before;
    await this.repository.revert();
    return this.announce();
  }

  /** The names of all Applications that the tree declares. */
  get declared(): string[] {
    return this.applicationsIn('');
  }

  /** The names of those of them that create others. */
  get parents(): string[] {
    return this.applicationsIn('app-of-apps.yaml');
  }

  /** Those that are in the cluster. */
  get applications(): Application[] {
    return this.argocd.applications
      .list(NAMESPACE)
      .filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/part-of'] === this.name);
  }

  find(application: string): Application | undefined {
    return this.argocd.applications.find(NAMESPACE, application);
  }

  /** Is called with each of its Applications that has changed. */
  onChange(listener: (application: Application, gone: boolean) => void): void {
    this.argocd.applications.onChange((application, gone) => {
      if (application.metadata.labels?.['app.kubernetes.io/part-of'] === this.name)
        listener(application, gone);
    });
  }

  /** Merges fields into an Application, as Argo CD's API does for its users. */
  async merge(application: string, fields: object): Promise<void> {
    await this.stage.api.merge(`${APPLICATIONS}/${application}`, fields);
  }

  /** What `argocd app confirm-deletion` does. */
  async confirmDeletion(application: string): Promise<void> {
    const annotations = { 'argocd.argoproj.io/deletion-approved': new Date().toISOString() };
    await this.merge(application, { metadata: { annotations } });
  }

  /** What `argocd app sync` does. */
  async sync(application: string): Promise<void> {
    await this.merge(application, { operation: { sync: { prune: true } } });
  }

  /** What `argocd app delete` does. */
  async deleteWithChildren(application: string): Promise<void> {
    await this.merge(application, { metadata: { finalizers: ['resources-finalizer.argocd.argoproj.io'] } });
    await this.stage.api.delete(`${APPLICATIONS}/${application}`);
  }

  observe(service: string, namespace: string): ObservedService {
    const found = services.find(({ name }) => name === service) as ShopService;
    return new ObservedService(this.stage, namespace, found);
  }

  /** Waits until all declared Applications are Synced and Healthy, and no others are there. @returns when */
  async settled(seconds = PATIENCE): Promise<number> {
    const { declared } = this;
    const all = () =>
      this.applications.length === declared.length && declared.every((name) => isSettled(this.find(name)));
    return this.until('Applications that are Synced and Healthy', all, seconds);
  }

  until(what: string, condition: () => unknown, seconds = PATIENCE): Promise<number> {
    return untilHolds(what, condition, seconds, () => this.describe());
  }

  describe(): string {
    const { declared } = this;
    const missing = declared.filter((name) => !this.find(name));
    const open = this.applications.filter((application) => !isSettled(application));
    const extra = this.applications.filter(({ metadata }) => !declared.includes(metadata.name));
    return [
      ...missing.map((name) => `${name} is missing`),
      ...extra.map(({ metadata }) => `${metadata.name} is still there`),
      ...open.map(describe),
    ].join('; ');
  }

  private applicationsIn(file: string): string[] {
    return [...this.files]
      .filter(([name]) => name.startsWith(`argocd/${file}`))
      .flatMap(([, text]) => parseAllDocuments(text))
      .map((document) => document.toJS() as KubernetesObject)
      .filter(({ kind }) => kind === 'Application')
      .map(({ metadata }) => metadata.name);
  }

  private async commit(message: string, change: Change, edit?: Edit): Promise<void> {
    this.before = [this.variant, this.files];
    this.variant = { ...this.variant, ...change };
    const { name, repository } = this;
    const files = new Map(renderVariant({ ...this.variant, name, git: { url: repository.url, path: TREE } }));
    this.edit = edit ?? this.edit;
    this.edit(files);
    this.files = files;
    await repository.commit(new Map([...files].map(([file, text]) => [`${TREE}/${file}`, text])), message);
  }

  /** Asks for what a webhook of the code host asks for. */
  private async announce(): Promise<number> {
    const at = Date.now();
    const refresh = { metadata: { annotations: { 'argocd.argoproj.io/refresh': 'normal' } } };
    await Promise.all(this.applications.map(({ metadata }) => this.merge(metadata.name, refresh)));
    return at;
  }
}

/** Whether an Application is Synced and Healthy, and does nothing. */
export function isSettled(application: Application | undefined): boolean {
  const { sync, health, operationState } = application?.status ?? {};
  return (
    sync?.status === 'Synced' &&
    health?.status === 'Healthy' &&
    application?.operation === undefined &&
    operationState?.phase !== 'Running'
  );
}

/** e.g. `catalog-staging OutOfSync Healthy, sync Running: waiting for …`. */
function describe({ metadata, status = {} }: Application): string {
  const { sync, health, operationState, conditions = [] } = status;
  const operation = operationState ? `, sync ${operationState.phase}: ${operationState.message ?? ''}` : '';
  const problems = conditions.map(({ type, message }) => `, ${type}: ${message}`).join('');
  return `${metadata.name} ${sync?.status} ${health?.status}${operation}${problems}`;
}

/** The files of the tree that the page says to apply once, in order. */
function appliedByHand(): string[] {
  const bootstrap = documented(/^## Bootstrap\n([\s\S]*?)^## /m, 'a section Bootstrap');
  return [...bootstrap.matchAll(/ -f dist\/(argocd\/[\w.-]+)/g)].map(([, file]) => file as string);
}

/** How Argo CD reaches a repository, whose server has a certificate that nobody has signed. */
function credentials(name: string, url: string): KubernetesObject {
  const labels = { 'argocd.argoproj.io/secret-type': 'repository' };
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: `repository-${name}`, namespace: NAMESPACE, labels },
    ...{ stringData: { type: 'git', url, insecure: 'true' } },
  };
}
