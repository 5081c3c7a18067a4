import { expect, test } from 'vitest';
import { Cluster } from '../../../cli/doctor/cluster';
import { examine } from '../../../cli/doctor/examination';
import { render } from '../../../synth/render';
import { declareShop } from '../../shop';

/** A cluster that refuses everything, and answers only when nothing more is asked. */
class SlowCluster extends Cluster {
  readonly asked: string[] = [];
  /** What was asked before the first answer. */
  atFirstAnswer: readonly string[] = [];

  override async version() {
    return 'v1.34.0';
  }

  override list(kind: string) {
    return this.refuse(kind);
  }

  override raw(path: string) {
    return this.refuse(path);
  }

  private async refuse(what: string) {
    this.asked.push(what);
    await new Promise(setImmediate);
    if (this.atFirstAnswer.length === 0) this.atFirstAnswer = [...this.asked];
    return { refused: 'not now' };
  }
}

test('what does not depend on an answer is asked without waiting for it', async () => {
  const platform = declareShop();
  const cluster = new SlowCluster();
  await examine(cluster, platform, render(platform), platform.argocd.cluster);
  const kinds = [
    'configmap',
    'pods',
    'crd',
    'apiservice',
    'ingressclass',
    'namespace',
    'secret',
    'appproject',
  ];
  expect(cluster.atFirstAnswer).toEqual(expect.arrayContaining(kinds));
});
