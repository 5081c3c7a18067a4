/**
 * The context of the commit status by which an environment says how it is with a service: on each commit of the
 * platform's repository that Argo CD has synced there, `success` once the Application is healthy (its analysis passed),
 * `failure` once it is degraded (a release was aborted), `pending` in between. Argo CD Notifications sets it, by the
 * name of the Application.
 *
 * @param application e.g. `checkout-staging`
 */
export function verdictContext(application: string): string {
  return `argocd/${application}`;
}
