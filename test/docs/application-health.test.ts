import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type LuaEngine, LuaFactory } from 'wasmoon';
import { parse } from 'yaml';
import { CODE_ROOT } from '../../synth/project';

const { data } = parse(fs.readFileSync(path.join(CODE_ROOT, 'docs/argocd-cm.yaml'), 'utf8')) as {
  data: Readonly<Record<string, string>>;
};
const SCRIPT = data['resource.customizations.health.argoproj.io_Application'] ?? '';

/** Argo CD's Lua has neither of these libraries, and of `os` just these functions, by `require` alone. */
const AS_IN_ARGO_CD = `package.loaded.os = {time = os.time, date = os.date}
os, io, string, math, debug, coroutine, utf8 = nil`;

let lua: LuaEngine;
beforeAll(async () => {
  lua = await new LuaFactory().createEngine({ enableProxy: false });
  await lua.doString(AS_IN_ARGO_CD);
});
afterAll(() => lua.global.close());

const ago = (minutes: number) => `${new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 19)}Z`;

interface Given {
  /** In minutes. */
  readonly age?: number;
  readonly operation?: object;
  readonly status?: object;
}

/** What the parent of an Application takes it for: its health, and why it is not healthy. */
async function healthOf({ age = 1, ...given }: Given): Promise<string> {
  lua.global.set('obj', { metadata: { creationTimestamp: ago(age) }, ...given });
  const { status, message } = (await lua.doString(SCRIPT)) as { status: string; message?: string };
  return message === undefined ? status : `${status}: ${message}`;
}

const SYNCED = { sync: { status: 'Synced' } };
const OUT_OF_SYNC = { sync: { status: 'OutOfSync' } };
const SUCCEEDED = { operationState: { phase: 'Succeeded' } };
const first = (minutes: number) => ({ history: [{ id: 0, deployedAt: ago(minutes) }] });

const FIRST_SYNC = 'Progressing: The first sync is not through';
const NOT_COMPARED = 'Progressing: Not compared since the first sync';
const FIRST_DEPLOYMENT = 'Progressing: The first deployment is not through';
const DEGRADED = 'Progressing: The first deployment has been Degraded for less than 3 minutes';

describe('a first deployment holds the waves behind it', () => {
  test.each<[string, Given, string]>([
    ['without a status', {}, FIRST_SYNC],
    ['before its first sync', { status: { ...OUT_OF_SYNC, health: { status: 'Missing' } } }, FIRST_SYNC],
    [
      'while its first sync runs',
      { status: { ...OUT_OF_SYNC, operationState: { phase: 'Running' }, health: { status: 'Healthy' } } },
      FIRST_SYNC,
    ],
    [
      'while its first sync is asked for',
      { operation: { sync: {} }, status: { ...SYNCED, health: { status: 'Healthy' } } },
      FIRST_SYNC,
    ],
    [
      'after a first sync that failed',
      { status: { ...SYNCED, operationState: { phase: 'Failed' }, health: { status: 'Healthy' } } },
      FIRST_SYNC,
    ],
    [
      'while its health is that of before the sync',
      {
        status: {
          ...OUT_OF_SYNC,
          ...SUCCEEDED,
          ...first(0),
          reconciledAt: ago(0.5),
          health: { status: 'Healthy' },
        },
      },
      NOT_COMPARED,
    ],
    [
      'while it was never compared',
      { status: { ...OUT_OF_SYNC, ...SUCCEEDED, ...first(0), health: { status: 'Healthy' } } },
      NOT_COMPARED,
    ],
    ['without a health', { status: { ...SYNCED, ...SUCCEEDED, ...first(1) } }, FIRST_DEPLOYMENT],
    ...['Missing', 'Progressing'].map((status): [string, Given, string] => [
      `while it is ${status}, for 15 minutes`,
      { age: 14.9, status: { ...SYNCED, ...SUCCEEDED, ...first(14), health: { status } } },
      FIRST_DEPLOYMENT,
    ]),
    [
      'while its autoscaler has no metrics',
      {
        age: 4,
        status: {
          ...SYNCED,
          ...SUCCEEDED,
          ...first(3),
          health: { status: 'Degraded', lastTransitionTime: ago(2.9) },
        },
      },
      DEGRADED,
    ],
  ])('%s', async (_when, given, expected) => {
    expect(await healthOf(given)).toBe(expected);
  });
});

describe('it holds nobody', () => {
  test.each<[string, Given]>([
    [
      'once it is Healthy',
      { status: { ...SYNCED, ...SUCCEEDED, ...first(1), health: { status: 'Healthy' } } },
    ],
    [
      'once it is Healthy, and changed since',
      {
        status: { ...OUT_OF_SYNC, ...first(1), reconciledAt: ago(0.5), health: { status: 'Healthy' } },
      },
    ],
    [
      'while it waits for approval',
      { status: { ...SYNCED, ...SUCCEEDED, ...first(1), health: { status: 'Suspended' } } },
    ],
    [
      'when it has been Degraded for 3 minutes',
      {
        age: 4,
        status: {
          ...SYNCED,
          ...SUCCEEDED,
          ...first(3),
          health: { status: 'Degraded', lastTransitionTime: ago(3.1) },
        },
      },
    ],
    [
      'when its first sync has not been through for 5 minutes',
      { age: 5.1, status: { ...OUT_OF_SYNC, operationState: { phase: 'Failed' } } },
    ],
    [
      'when it was created over objects that are all there',
      { status: { ...SYNCED, health: { status: 'Healthy' } } },
    ],
    ...['Progressing', 'Degraded', 'Missing'].flatMap((status): [string, Given][] => [
      [
        `in a later deployment, ${status}`,
        {
          status: {
            ...OUT_OF_SYNC,
            operationState: { phase: 'Running' },
            history: [...first(1).history, { id: 1, deployedAt: ago(0) }],
            health: { status, lastTransitionTime: ago(0) },
          },
        },
      ],
      [
        // revisionHistoryLimit forgets the first.
        `in a later deployment without the first in its history, ${status}`,
        { status: { ...SYNCED, history: [{ id: 7, deployedAt: ago(0) }], health: { status } } },
      ],
      [
        `15 minutes after its creation, ${status}`,
        { age: 15.1, status: { ...OUT_OF_SYNC, ...first(14), health: { status } } },
      ],
    ]),
  ])('%s', async (_when, given) => {
    expect(await healthOf(given)).toBe('Healthy');
  });
});

test.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])(
  'the zone %s of the controller changes nothing',
  async (zone) => {
    vi.stubEnv('TZ', zone);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(new Date(0).getHours()).toBe({ UTC: 0, 'Asia/Tokyo': 9, 'America/Los_Angeles': 16 }[zone]);
    expect(await healthOf({ age: 4.9 })).toBe(FIRST_SYNC);
    expect(await healthOf({ age: 5.1 })).toBe('Healthy');
  },
);
