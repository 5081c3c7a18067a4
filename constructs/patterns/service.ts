import { Application } from '../gitops/application';
import { Overlay } from '../gitops/overlay';
import { restrictCallersToNamespace } from '../kubernetes/mesh';
import { kubernetesService } from '../kubernetes/service';
import type { PlatformContext } from '../platform/platform-context';
import { DeclaredService, type DeliveryStrategy } from '../service/declared-service';
import type { ServiceProps } from '../service/service-props';
import { validateService } from '../service/service-validation';
import { defineBase } from './base-manifests';

/**
 * What all services have, whatever way they ship.
 *
 * Defines `base/<name>/` with Deployment and Service and, as props and platform ask for them, ServiceAccount, HPA,
 * PDB, NetworkPolicies, ExternalSecrets, Istio policies and Ingress; `overlays/<environment>/<name>/`; and one Argo CD
 * Application per environment.
 */
export abstract class Service extends DeclaredService {
  readonly overlays: readonly Overlay[];

  protected constructor(
    platform: PlatformContext,
    name: string,
    props: ServiceProps,
    strategy: DeliveryStrategy,
  ) {
    super(platform, name, props, strategy);
    validateService(this);

    defineBase(this);
    this.overlays = platform.environments
      .filter((environment) => this.props.environments[environment.name] !== undefined)
      .map((environment) => new Overlay(this, environment));
    for (const { environment } of this.overlays) new Application(this, environment);
    if (platform.mesh === 'istio') restrictCallersToNamespace(this, this.overlays);
  }

  /** Adds a Service over its pods to `service.yaml`. */
  protected addKubernetesService(name: string): void {
    kubernetesService(this.baseFile('service.yaml'), this, name);
  }
}
