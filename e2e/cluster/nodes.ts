import path from 'node:path';
import type { Node } from 'kubernetes-types/core/v1';
import { freePort, type Supervisor } from '../processes/supervisor';
import { until } from '../wait';
import type { KubernetesObject } from './api';
import type { Cluster } from './control-plane';

const NODES = 4;
const CAPACITY = { cpu: '64', memory: '256Gi', pods: '500', 'ephemeral-storage': '500Gi' };

/** By which kwok knows the nodes that it may play: a cluster that somebody else has made may have others. */
const ANNOTATION = 'kwok.x-k8s.io/node';

/** Adds nodes in two zones that exist by name only, and has kwok play them and their pods. */
export async function startNodes(supervisor: Supervisor, { api, kubeconfig }: Cluster): Promise<void> {
  supervisor.start('kwok', {
    args: [
      `--kubeconfig=${kubeconfig}`,
      `--manage-nodes-with-annotation-selector=${ANNOTATION}=fake`,
      '--node-lease-duration-seconds=40',
      `--config=${path.join(__dirname, 'stages.yaml')}`,
      `--server-address=127.0.0.1:${await freePort()}`,
      '--node-ip=127.0.0.1',
      '--cidr=10.244.0.1/16',
    ],
  });
  const names = Array.from({ length: NODES }, (_, index) => `e2e-node-${index}`);
  for (const [index, name] of names.entries()) await api.create('/api/v1/nodes', node(name, index));
  const ready = async () => {
    const nodes = await api.list<KubernetesObject & Node>('/api/v1/nodes');
    return (
      nodes.filter(({ metadata, spec }) => names.includes(metadata.name) && !spec?.taints).length === NODES
    );
  };
  await until('nodes that take pods', ready, 90);
}

function node(name: string, index: number): object {
  const conditions = [
    { type: 'Ready', status: 'True' },
    ...['MemoryPressure', 'DiskPressure', 'PIDPressure', 'NetworkUnavailable'].map((type) => ({
      type,
      status: 'False',
    })),
  ];
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      annotations: { [ANNOTATION]: 'fake' },
      labels: {
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'topology.kubernetes.io/zone': `zone-${index % 2}`,
      },
    },
    status: {
      allocatable: CAPACITY,
      capacity: CAPACITY,
      conditions: conditions.map((condition) => ({ ...condition, reason: 'Played' })),
      nodeInfo: {
        architecture: 'amd64',
        bootID: '',
        containerRuntimeVersion: '',
        kernelVersion: '',
        kubeletVersion: '',
        kubeProxyVersion: '',
        machineID: '',
        operatingSystem: 'linux',
        osImage: '',
        systemUUID: '',
      },
    },
  };
}
