import { ApiObject, Duration } from 'cdk8s';
import { RETRY } from '../gitops/application';
import { ManifestFile } from '../gitops/manifest-file';
import { Overlay } from '../gitops/overlay';
import { defineBase } from '../patterns/base-files';
import { destinationOf, type Environment } from '../platform/environment';
import { childId } from '../props/child-id';
import { addPropProblem } from '../props/problems';
import { DeclaredService, ROLLING } from '../service/declared-service';
import type { ServiceProps } from '../service/service-props';
import { PREVIEW_PREFIX, type PreviewsProps, previewLabel, previewsProject } from './previews-props';

/** An image that is never there: a preview without a tag of its own starts no pod. */
const UNBUILT = { tag: 'unbuilt' };

/** What a template of Argo CD puts in the place of these. */
const NUMBER = '{{.number}}';
const TAG = '{{.head_short_sha_7}}';

/**
 * The previews of a service: one pod of it for each open pull request that has the label, in a namespace of its own, by the
 * image of the newest commit. It calls the services of the environment that it is like, and asks for no Secret.
 *
 * Defines `base/<service>-preview/`, `overlays/<environment>/<service>-preview/` and `argocd/<service>-previews.yaml`.
 *
 * @param given the props of the service, as a preview has them
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Pull-Request/
 */
export function definePreview(
  service: DeclaredService,
  previews: PreviewsProps,
  like: Environment,
  given: ServiceProps,
): Overlay {
  const { platform, name } = service;
  const called = `${name}-preview`;
  const { autoscaling: _, disruptionBudget: __, ...rest } = given;
  const host = `${name}-pr.${previews.domain}`;
  const props: ServiceProps = {
    ...rest,
    ...(rest.ingress && { ingress: { path: rest.ingress.path } }),
    source: service.source,
    container: { ...rest.container, name: rest.container.name ?? name },
    isolated: true,
  };
  const environment: Environment = Object.create(like, {
    namespace: { value: `${PREVIEW_PREFIX}${name}` },
    project: { value: previewsProject(platform) },
    host: { value: host },
    isPreview: { value: true },
    settings: { value: { ...like.settings, loadTest: undefined } },
  });
  // There is nobody whose requests could judge a release. And nobody is called by the base: who is called in the
  // environment is a difference to it.
  const base = new DeclaredService(service, platform, called, { ...props, calls: [] }, ROLLING);
  const variant = new DeclaredService(platform.node.root, platform, called, props, ROLLING, environment);
  for (const each of [base, variant]) each.files.define(defineBase);
  validatePreview(service, variant);
  const overlay = new Overlay(base, variant, () => [], UNBUILT);
  applicationSet(service, previews, overlay, host);
  return overlay;
}

/** Notes what a preview cannot have: what is the environment's alone, or is bound to a namespace by its name. */
function validatePreview(service: DeclaredService, preview: DeclaredService): void {
  if (service.pinned || !service.hasService) {
    const expected =
      'left out, as only what serves an API, by an image that is built from its repository, has one';
    addPropProblem(service, 'preview', expected, service.props.preview);
    return;
  }
  // Before their queue's Secret is found, of which less would be said.
  if (preview.props.events?.length) {
    const expected = "with 'events' of its own, as it would take those of the environment away from it";
    addPropProblem(service, 'preview', expected, service.props.preview);
  }
  const [secret] = preview.secrets;
  if (secret) {
    const expected = `without the Secret ${secret.name}, by 'stores' and 'secrets' of its own: nobody fills Secrets in the namespace of a pull request`;
    addPropProblem(service, 'preview', expected, service.props.preview);
  }
  if (preview.mesh ?? preview.props.vault) {
    const expected =
      'left out, as a mesh, and Vault, know pods by their namespaces, which a pull request names';
    addPropProblem(service, 'preview', expected, service.props.preview);
  }
  // e.g. `preview-checkout-12345` as a namespace
  if (service.name.length > 44)
    addPropProblem(service, 'name', 'of 44 characters at most, to have previews', service.name);
}

function applicationSet(
  service: DeclaredService,
  previews: PreviewsProps,
  overlay: Overlay,
  host: string,
): void {
  const { platform, name, props } = service;
  const { environment, variant } = overlay;
  const { label = 'preview', refresh = Duration.minutes(5), appSecret, domain } = previews;
  const [owner, repo] = props.repository.split('/');
  const folder = `${platform.git.path}/${overlay.folder}`;
  const namespace = `${environment.namespace}-${NUMBER}`;
  // By the name in the base, or Kustomize sets the tag of nothing.
  const renamed = variant.pulledImage === overlay.service.image ? '' : `${overlay.service.image}=`;
  const sources = [service.source, platform.source];
  const file = new ManifestFile(service, `argocd/${name}-previews.yaml`, sources, 'previews.yaml');
  const value = host.replace(`-pr.${domain}`, `-pr-${NUMBER}.${domain}`);
  const operations = ['/spec/rules/0/host', '/spec/tls/0/hosts/0']
    .map((path) => `- op: replace\n  path: ${path}\n  value: ${value}\n`)
    .join('');
  new ApiObject(file, childId(file, 'previews'), {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: `${name}-previews`, namespace: platform.argocd.namespace, ...service.annotations },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [
        {
          pullRequest: {
            github: { owner, repo, appSecretName: appSecret, labels: [label] },
            requeueAfterSeconds: refresh.toSeconds(),
          },
        },
      ],
      syncPolicy: { applicationsSync: 'sync', preserveResourcesOnDeletion: false },
      template: {
        metadata: {
          name: `${name}-pr-${NUMBER}`,
          annotations: {
            'argocd.argoproj.io/manifest-generate-paths': `/${folder};/${platform.git.path}/${overlay.service.base}`,
          },
          finalizers: ['resources-finalizer.argocd.argoproj.io'],
        },
        spec: {
          project: environment.project,
          source: {
            repoURL: platform.git.url,
            targetRevision: environment.revision,
            path: folder,
            kustomize: {
              namespace,
              images: [`${renamed}${variant.pulledImage}:${TAG}`],
              ...(variant.props.ingress && {
                patches: [{ target: { kind: 'Ingress', name: service.workload }, patch: operations }],
              }),
            },
          },
          destination: destinationOf(environment.cluster, namespace),
          syncPolicy: {
            automated: { prune: true, selfHeal: true, allowEmpty: false },
            retry: RETRY,
            syncOptions: ['CreateNamespace=true'],
            managedNamespaceMetadata: {
              labels: { ...environment.namespaceLabels, [previewLabel(platform)]: name },
            },
          },
        },
      },
    },
  });
}
