import { NAMESPACE } from '../argocd/argo-cd';
import { appSecret, CodeHost } from '../argocd/code-host';
import { DeliveredPlatform, isSettled } from '../argocd/delivered-platform';
import { seconds } from '../observed-service';
import { expect, type Scenario } from '../scenario';

const SET = 'argocd/catalog-previews.yaml';
const COMMITS = [
  '0123456789abcdef0123456789abcdef01234567',
  'fedcba9876543210fedcba9876543210fedcba98',
] as const;

export const previews: readonly Scenario[] = [
  {
    id: 'pull-request-preview',
    promise:
      'Closing the pull request, or taking the label away, deletes the Application and all of its objects; the empty namespace stays',
    needs: ['Argo CD'],
    run: async (stage, id) => {
      const { api, argocd, state } = stage;
      const host = new CodeHost();
      const [url] = await Promise.all([host.start(), argocd?.startApplicationSets()]);
      await api.ensure(appSecret('pull-requests', NAMESPACE));
      const platform = await DeliveredPlatform.start(
        stage,
        id,
        {
          services: ['catalog'],
          environments: [{ name: id, like: 'staging', tags: {} }],
          previews: { like: id, domain: 'preview.shop.acme.example', appSecret: 'pull-requests' },
          props: { catalog: { preview: { stores: [] } } },
        },
        // Another GitHub, which is asked more often than one is allowed to.
        (files) => {
          const text = files.get(SET) ?? '';
          const asked = text.replace(/requeueAfterSeconds: \d+/, 'requeueAfterSeconds: 2');
          files.set(SET, asked.replace(/^( +)github:\n/m, `$&$1  api: ${url}\n`));
        },
      );
      await platform.settled();

      const [first, second] = COMMITS;
      const opened = Date.now();
      host.open = [
        { number: 12, sha: first, labels: ['preview'] },
        { number: 13, sha: first, labels: ['bug'] },
      ];
      const deployment = () => state.deployments.find('preview-catalog-12', 'catalog-service');
      const runs = (sha: string) =>
        JSON.stringify(deployment()?.spec).includes(`catalog-service:${sha.slice(0, 7)}"`);
      const preview = () => platform.find('catalog-pr-12');
      const up = await platform.until('a preview', () => isSettled(preview()) && deployment() && runs(first));
      const pods = state.pods.list('preview-catalog-12').length;
      expect(pods === 1, `${pods} pods in the preview`);
      expect(!platform.find('catalog-pr-13'), 'a pull request without the label has a preview');

      const pushed = Date.now();
      host.open = [{ number: 12, sha: second, labels: ['preview'] }];
      const next = await platform.until('the newest commit', () => runs(second) && isSettled(preview()));

      const closed = Date.now();
      host.open = [];
      const gone = await platform.until('end of the preview', () => !preview() && !deployment());
      const namespace = await api.find('/api/v1/namespaces/preview-catalog-12');
      expect(namespace !== undefined, 'the namespace is gone, too');
      host.end();
      return `Synced and Healthy with 1 pod ${seconds(opened, up)} after the label, with the next commit ${seconds(pushed, next)} after that, all but the namespace gone ${seconds(closed, gone)} after the end; asked every 2 s`;
    },
  },
];
