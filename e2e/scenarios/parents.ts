import { DeliveredPlatform } from '../argocd/delivered-platform';
import { seconds } from '../observed-service';
import { expect, type Scenario } from '../scenario';

/** How long a parent may take that waits for nobody, in seconds. */
const AT_ONCE = 60;

export const parents: readonly Scenario[] = [
  {
    id: 'parents-wait-for-nobody',
    promise:
      'Argo CD shows the same: a Rollout that waits is `Suspended`, one that was aborted is `Degraded`.',
    needs: ['Argo CD'],
    run: async (stage, id) => {
      const environment = { name: id, like: 'production' } as const;
      const services = ['catalog', 'inventory', 'payments', 'checkout'];
      const platform = await DeliveredPlatform.start(stage, id, {
        services,
        environments: [{ ...environment, tags: {} }],
      });
      await platform.settled();
      const environments = [{ ...environment, tags: { checkout: 'slow', payments: 'good_2' } }];
      await platform.push('Release what will not get through', { environments }, (files) => {
        files.set(`overlays/${id}/catalog/kustomization.yaml`, 'resources: [missing.yaml]\n');
      });
      const health = (service: string) => platform.find(`${service}-${id}`)?.status?.health?.status;
      await platform.until(
        'an aborted and a waiting release',
        () => health('checkout') === 'Degraded' && health('payments') === 'Suspended',
      );
      await platform.until('a broken child', () =>
        platform.find(`catalog-${id}`)?.status?.conditions?.some(({ type }) => type === 'ComparisonError'),
      );
      const at = await platform.push('Add the frontend', { services: [...services, 'frontend'] });
      const created = await platform
        .until('the new Application', () => platform.find(`frontend-${id}`), AT_ONCE)
        .catch((error: Error) => error);
      expect(typeof created === 'number', String(created));
      return `with one child aborted, one waiting for approval and one broken, a new service was there ${seconds(at, Number(created))} after the push`;
    },
  },
];
