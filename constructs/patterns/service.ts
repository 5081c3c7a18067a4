import { Application } from '../gitops/application';
import { Overlay } from '../gitops/overlay';
import type { Environment } from '../platform/environment';
import type { PlatformContext } from '../platform/platform-context';
import { withOverrides } from '../props/overrides';
import type { PropProblem, UnknownProp } from '../props/problems';
import { fields, noteSchemaProblem, type PropSchemas } from '../props/prop-schema';
import { callees } from '../service/callees';
import { DeclaredService, type DeliveryStrategy } from '../service/declared-service';
import type { ServiceProps } from '../service/service-props';
import { serviceSchemas } from '../service/service-schemas';
import { validateService } from '../service/service-validation';
import { validateSeparation, validateVariants } from '../service/variant-validation';
import { defineBase } from './base-manifests';

/**
 * What all services have, whatever way they ship.
 *
 * Defines `base/<name>/` with Deployment and Service and, as props and platform ask for them, ServiceAccount, HPA,
 * PDB, NetworkPolicies, ExternalSecrets, Istio policies, Ingress and HTTPRoute; `overlays/<environment>/<name>/`; and one Argo CD
 * Application per environment.
 */
export abstract class Service extends DeclaredService {
  readonly overlays: readonly Overlay[];

  protected constructor(
    platform: PlatformContext,
    name: string,
    given: ServiceProps,
    strategy: DeliveryStrategy,
  ) {
    const schemas = serviceSchemas(callees(platform), strategy);
    const problems: (PropProblem | UnknownProp)[] = [];
    const varied = platform.vary(given, schemas, name);
    const props = fields(schemas).parse(varied, '', (problem) => problems.push(problem));
    super(platform, platform, name, props, strategy);
    for (const problem of problems) noteSchemaProblem(this, problem);
    validateService(this);

    defineBase(this);
    this.overlays = platform.environments
      .filter((environment) => props.environments[environment.name] !== undefined)
      .map((environment) => new Overlay(this, this.variantIn(environment, schemas)));
    const variants = this.overlays.map(({ variant }) => variant);
    validateVariants(this, variants);
    validateSeparation(this, variants);
    for (const overlay of this.overlays) new Application(overlay);
  }

  /** The service as an environment has it, which is not rendered by itself but compared with the base. */
  private variantIn(environment: Environment, schemas: PropSchemas<ServiceProps>): DeclaredService {
    const { platform, name, strategy } = this;
    const values = this.props.environments[environment.name];
    const own = Object.entries(values ?? {}).filter(([name]) => !Object.hasOwn(strategy.values, name));
    const { container, resources } = values ?? {};
    const overrides = { ...Object.fromEntries(own), container: { ...container, resources } };
    const schema = fields(schemas);
    const props = withOverrides(schema, this.props, overrides);
    // What the base does not have at all must be given in full.
    schema.parse(props, '', (problem) => {
      const [name = ''] = problem.prop.split(/[.[]/);
      const prop = `environments.${environment.name}.${problem.prop}`;
      if (values && Object.hasOwn(values, name)) noteSchemaProblem(this, { ...problem, prop });
    });
    const variant = new DeclaredService(platform.node.root, platform, name, props, strategy, environment);
    this.variants.set(environment.name, variant);
    defineBase(variant);
    return variant;
  }
}
