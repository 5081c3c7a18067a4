import { ApiObject } from 'cdk8s';
import type * as argo from '../../imports/argoproj.io';
import { versionIn } from '../../manifests/image';
import type { JsonPatch } from '../../manifests/json-patch';
import { groupOf, type KubeObject } from '../../manifests/kube-object';
import { ignoredWeights } from '../delivery/traffic-routing';
import { Application } from '../gitops/application';
import {
  ADDED_OBJECT,
  allowKind,
  type GivenManifest,
  GivenObject,
  isOfNamespace,
} from '../gitops/given-object';
import { noteUnknownEnvironment, type ObjectTarget } from '../gitops/object-patches';
import { Overlay } from '../gitops/overlay';
import { documentOf } from '../gitops/plain-objects';
import { monitorService } from '../monitoring/monitoring';
import { allowPassingPods } from '../namespaces/passing-pods';
import { WorkflowFile } from '../pipeline/github/workflow-file';
import { validatePipeline } from '../pipeline/pipeline-validation';
import type { Environment } from '../platform/environment';
import type { PlatformContext } from '../platform/platform-context';
import { definePreview } from '../previews/preview';
import { withOverrides } from '../props/overrides';
import {
  addLateProblems,
  addPropProblem,
  type Problem,
  type PropProblem,
  type UnknownProp,
} from '../props/problems';
import { noteSchemaProblem, parseOrNote } from '../props/prop-schema';
import { DeclaredService, type DeliveryStrategy } from '../service/declared-service';
import type { EnvironmentValues, ServiceProps } from '../service/service-props';
import { serviceSchema } from '../service/service-schemas';
import { validateService } from '../service/service-validation';
import { validateSeparation, validateVariants } from '../service/variant-validation';
import { defineBase } from './base-files';

/**
 * What all services have, whatever way they ship.
 *
 * Defines `base/<name>/` with Deployment and Service and, as props and platform ask for them, ServiceAccount, HPA,
 * PDB, NetworkPolicies, ExternalSecrets, Istio policies, Ingress and HTTPRoute; `overlays/<environment>/<name>/`; and one Argo CD
 * Application per environment.
 */
export abstract class Service extends DeclaredService {
  readonly overlays: readonly Overlay[];
  /** What its previews have in common. */
  readonly preview: Overlay | undefined;

  protected constructor(
    platform: PlatformContext,
    name: string,
    given: ServiceProps,
    strategy: DeliveryStrategy,
  ) {
    const schema = serviceSchema(strategy);
    const problems: (PropProblem | UnknownProp)[] = [];
    const varied = platform.vary(given, schema, name);
    const props = schema.parse(varied, '', (problem) => problems.push(problem));
    super(platform, platform, name, props, strategy);
    for (const problem of problems) noteSchemaProblem(this, problem);
    if (!isLookedAt(this)) {
      this.overlays = [];
      return;
    }
    validateService(this);

    this.files.define(defineBase);
    this.overlays = platform.environments
      .filter(({ name }) => props.environments[name] !== undefined)
      .map((environment) => new Overlay(this, this.variantIn(environment), ignoredDifferences));
    const variants = this.overlays.map(({ variant }) => variant);
    validateVariants(this, variants);
    validateSeparation(this, variants);
    for (const overlay of this.overlays) {
      const application = new Application(this, overlay.environment, () => overlay.ignoredDifferences);
      this.files.define(() => application.defineFile());
    }
    this.preview = props.preview && this.previewIn(props.preview);
    const { monitoring, namespaces } = platform;
    for (const overlay of this.overlays) {
      if (monitoring && this.isMeasured) monitorService(overlay, monitoring);
      if (namespaces?.denyByDefault) allowPassingPods(overlay);
    }
    if (platform.pipelines && this.hasPipeline) {
      validatePipeline(this);
      new WorkflowFile(this);
    }
    addLateProblems(this, () => this.patchProblems());
  }

  /**
   * Changes objects of the service once they are rendered, where no prop does: in the base, or in one environment.
   * Whatever stands in the value comes out, and the checks judge what comes of it.
   *
   * @param target e.g. `{ kind: 'Deployment' }`, `{ kind: 'Service', name: 'search-api', environment: 'live' }`
   * @param operations in the notation of JSON Patch, applied in their order
   * @see https://datatracker.ietf.org/doc/html/rfc6902
   */
  patch(target: ObjectTarget, operations: readonly JsonPatch[]): void {
    this.patches.add(this, { target, operations }, [...this.variants.keys()]);
  }

  /**
   * Adds an object, just as it is given, to a file of the base, or of one environment; it gets the labels and
   * annotations of the service's objects beside its own.
   *
   * @param file e.g. `monitor.yaml`; one that there is already gets one document more
   */
  add(file: string, object: GivenManifest, { environment }: { readonly environment?: string } = {}): void {
    const added = parseOrNote(this, 'add', ADDED_OBJECT, { file, object });
    const names = [...this.variants.keys()];
    const isKnown = environment === undefined || names.includes(environment);
    if (!isKnown) noteUnknownEnvironment(this, 'add.environment', environment, names);
    if (!added || !isKnown || !isOfNamespace(this, added.object, this.platform.kinds)) return;
    const overlays = this.overlays.filter(
      (overlay) => !environment || overlay.environment.name === environment,
    );
    const places = overlays.map(({ variant }) => variant);
    for (const place of environment === undefined ? [this, ...places] : places) {
      place.files.define((it) => new GivenObject(it.baseFile(added.file), added.object, this.annotations));
    }
    allowKind(
      added.object,
      overlays.map((overlay) => overlay.environment),
    );
  }

  /** Where nobody looks at its files, it is made for who calls it. */
  override in(environment: Environment): DeclaredService | undefined {
    const made = super.in(environment);
    if (made || isLookedAt(this)) return made;
    const there = this.platform.environments.find(({ name }) => name === environment.name);
    return there && this.props.environments[there.name] && this.variantIn(there);
  }

  private patchProblems(): Problem[] {
    if (this.patches.areNone) return [];
    const all = this.node.findAll().filter((construct) => construct instanceof ApiObject);
    return this.patches.problems(
      new Map<string | undefined, KubeObject[]>([
        [undefined, all.flatMap(unpatched)],
        ...[...this.variants].map(([name, variant]): [string, KubeObject[]] => [
          name,
          variant.files.look((files) => files.flatMap(({ objects }) => objects).flatMap(unpatched)),
        ]),
      ]),
    );
  }

  /** Gives pull requests of the service's repository previews. */
  private previewIn(own: NonNullable<ServiceProps['preview']>): Overlay | undefined {
    const { previews } = this.platform;
    const like = this.overlays.find(({ environment }) => environment.name === previews?.like);
    if (!previews || !like) {
      // An environment that is not there is the platform's mistake, and told of it.
      if (previews && !this.platform.environments.some(({ name }) => name === previews.like)) return;
      const expected = previews
        ? `left out, as the service is not in '${previews.like}', which previews are like`
        : "left out, or the platform given 'previews'";
      addPropProblem(this, 'preview', expected, own);
      return undefined;
    }
    const props = this.propsWith(own, 'preview', like.variant.props);
    const env = { ...like.values.env, ...own.env };
    return definePreview(this, previews, like.environment, {
      ...props,
      environments: { [previews.like]: { replicas: 1, env } },
    });
  }

  /** The props with some values in the place of others. */
  private propsWith(
    values: Partial<EnvironmentValues> | undefined,
    prefix: string,
    props = this.props,
  ): ServiceProps {
    const schema = serviceSchema(this.strategy);
    const { values: ofPattern = {} } = this.strategy;
    const own = Object.entries(values ?? {}).filter(([name]) => !Object.hasOwn(ofPattern, name));
    const { container, resources } = values ?? {};
    const overrides = { ...Object.fromEntries(own), container: { ...container, resources } };
    const overridden = withOverrides(schema, props, overrides);
    // What the base does not have at all must be given in full; a placeholder stands for what is missing.
    const inFull = Object.entries(schema.fields ?? {}).flatMap(([prop, schema]) => {
      const value = overridden[prop as keyof ServiceProps];
      if (!values || !Object.hasOwn(values, prop) || value === undefined) return [];
      const parsed = schema.parse(value, prop, (problem) => {
        noteSchemaProblem(this, { ...problem, prop: `${prefix}.${problem.prop}` });
      });
      return [[prop, parsed]];
    });
    return { ...overridden, ...Object.fromEntries(inFull) };
  }

  /** The service as an environment has it, which is not rendered by itself but compared with the base. */
  private variantIn(environment: Environment): DeclaredService {
    const { platform, name, strategy } = this;
    const values = this.props.environments[environment.name];
    const { image, ...further } = this.propsWith(values, `environments.${environment.name}`);
    // Kustomize finds an image without a version by the name that it has in the base.
    const known = this.pinned || versionIn(values?.image) ? image : this.props.image;
    const props = { ...further, ...(known !== undefined && { image: known }) };
    const scope = platform.node.root;
    const place = this.placeIn(environment);
    const variant = new DeclaredService(scope, platform, name, props, strategy, place, this);
    this.variants.set(environment.name, variant);
    variant.files.define(defineBase);
    return variant;
  }
}

/** Whether somebody looks at its files, rather than at those of another service alone. */
function isLookedAt({ platform: { vary }, name }: DeclaredService): boolean {
  return vary.only === undefined || vary.only === name;
}

/** What makes the count of something: KEDA makes an autoscaler of a ScaledObject. */
const AUTOSCALERS = ['autoscaling/HorizontalPodAutoscaler', 'keda.sh/ScaledObject'];

/** What controllers decide of a service, as an environment has it. */
function ignoredDifferences(variant: DeclaredService): argo.ApplicationSpecIgnoreDifferences[] {
  return [...autoscaledCounts(variant), ...ignoredWeights(variant)];
}

/** The counts that autoscalers decide, added ones too: of what they scale, and of a Deployment that was scaled before. */
function autoscaledCounts(variant: DeclaredService): argo.ApplicationSpecIgnoreDifferences[] {
  const { keepDeployment } = variant.values as { readonly keepDeployment?: string };
  const autoscalers = variant.resourceFiles.flatMap((file) =>
    file.makeDocuments(file.objects.filter((it) => AUTOSCALERS.includes(`${groupOf(it)}/${it.kind}`))),
  ) as KubeObject[];
  const jsonPointers = ['/spec/replicas'];
  const counts = autoscalers.flatMap(({ spec }) => {
    const { apiVersion = '', kind, name } = (spec as Partial<ScalingSpec> | undefined)?.scaleTargetRef ?? {};
    return kind && name ? [{ group: groupOf({ apiVersion }), kind, name, jsonPointers }] : [];
  });
  const isKept = counts.length > 0 && keepDeployment === 'as-it-runs';
  return [
    ...counts,
    ...(isKept ? [{ group: 'apps', kind: 'Deployment', name: variant.workload, jsonPointers }] : []),
  ];
}

interface ScalingSpec {
  readonly scaleTargetRef: { readonly apiVersion?: string; readonly kind?: string; readonly name?: string };
}

/** An object as it is without patches; what Kustomize reads for itself is none. */
function unpatched(object: ApiObject): KubeObject[] {
  const json = documentOf(object) as Partial<KubeObject>;
  return json.metadata ? [json as KubeObject] : [];
}
