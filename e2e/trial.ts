import type { KubernetesObject } from './cluster/api';
import { ObservedService } from './observed-service';
import { FIRST, type ShopService, services, type Variant } from './platform';
import { keepIgnored, renderService } from './rendering';
import type { Stage } from './scenario';

/** How a trial differs from the service in production. */
export interface TrialOptions {
  /** @default 'production' */
  readonly like?: 'staging' | 'production';
  /** Values of the environment that differ. */
  readonly values?: object;
  /** How the shop differs. */
  readonly variant?: Pick<Variant, 'props' | 'ingressClass'>;
  /**
   * Whether it is a Deployment that no Rollout runs yet.
   *
   * @default false
   */
  readonly plain?: boolean;
  /**
   * Whether its class is a RollingService instead.
   *
   * @default false
   */
  readonly rolling?: boolean;
  /** A last change of rendered objects, of what no prop decides. */
  readonly edit?: (object: KubernetesObject) => void;
}

/** One service of the shop in a namespace of its own, released as Argo CD would. */
export class Trial extends ObservedService {
  /** The objects that were applied last. */
  rendered: readonly KubernetesObject[] = [];

  private constructor(
    stage: Stage,
    namespace: string,
    service: ShopService,
    private readonly options: TrialOptions,
  ) {
    super(stage, namespace, service);
  }

  /** Creates the namespace with the labels that Argo CD gives it, and deploys the first version. */
  static async start(
    stage: Stage,
    namespace: string,
    name: string,
    options: TrialOptions = {},
  ): Promise<Trial> {
    const service = services.find((candidate) => candidate.name === name) as ShopService;
    const trial = new Trial(stage, namespace, service, options);
    await createNamespace(stage, namespace);
    await trial.release(FIRST);
    await trial.healthy(FIRST);
    return trial;
  }

  /** Applies a version as Argo CD would. @returns when it began to */
  async release(tag: string, options: TrialOptions = {}): Promise<number> {
    this.tag = tag;
    const {
      like = 'production',
      values = {},
      variant = {},
      plain = false,
      rolling,
      edit,
    } = { ...this.options, ...options };
    this.plain = plain || rolling || this.service.ships === 'rolling';
    const { name } = this.service;
    const environment = {
      namespace: this.namespace,
      like,
      tags: { [name]: tag },
      values: { [name]: values },
    };
    const rendering = await renderService(this.stage.folder, name, environment, {
      ...variant,
      ...(rolling && { rolling: [name] }),
    });
    await keepIgnored(this.stage.api, rendering);
    const objects = rendering.objects.filter((object) => !plain || isPlain(object));
    for (const object of objects) edit?.(object);
    const at = Date.now();
    // Argo CD prunes before it applies.
    for (const object of this.rendered.filter((one) => !objects.some((other) => isSame(one, other)))) {
      await this.kubectl([
        'delete',
        object.kind,
        object.metadata.name,
        '--cascade=foreground',
        '--wait=false',
      ]);
    }
    this.rendered = objects;
    await this.apply(objects);
    return at;
  }

  async apply(objects: readonly KubernetesObject[]): Promise<void> {
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
    await this.kubectl(['apply', '-f', '-'], list);
  }
}

/** A namespace with the labels that Argo CD gives those of the shop. */
export async function createNamespace({ api }: Stage, name: string): Promise<void> {
  const labels = Object.fromEntries(
    ['audit', 'enforce', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'restricted']),
  );
  await api.ensure({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
}

function isSame(one: KubernetesObject, other: KubernetesObject): boolean {
  return one.kind === other.kind && one.metadata.name === other.metadata.name;
}

/** Whether an object is there before a service comes under a Rollout. */
function isPlain({ kind, metadata }: KubernetesObject): boolean {
  return kind !== 'Rollout' && kind !== 'AnalysisTemplate' && !/-(canary|stable)$/.test(metadata.name);
}
