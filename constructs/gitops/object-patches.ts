import type { IConstruct } from 'constructs';
import { applyOperation, type JsonPatch } from '../../manifests/json-patch';
import type { KubeObject } from '../../manifests/kube-object';
import { push } from '../../manifests/push';
import { didYouMean } from '../props/did-you-mean';
import { formatValue } from '../props/format-value';
import { addProblem, type Problem } from '../props/problems';
import {
  fields,
  listOf,
  oneOf,
  optional,
  type Parsed,
  type PropSchema,
  parseOrNote,
  stringThat,
  withRule,
} from '../props/prop-schema';
import { manifestValue, nonEmptyString } from '../props/scalars';

/** Which objects a patch changes. */
export interface ObjectTarget extends Parsed<typeof TARGET> {}

/** A change of rendered objects. */
export interface ObjectPatch extends Parsed<typeof OBJECT_PATCH> {}

/** A chart that has the last word on its objects, once they are rendered. */
export interface PatchingChart {
  /** As the object comes out. */
  patched(object: KubeObject): KubeObject;
  /** What changes it in an environment, in the order of the changes; in the base, where none is given. */
  changesOf(object: KubeObject, environment?: string): readonly ObjectChange[];
}

/** What one operation has done to an object. */
export interface ObjectChange {
  /** The patch as a person finds it, e.g. `patch({ kind: 'Deployment' })`. */
  readonly patch: string;
  /** The pointer that it wrote to. */
  readonly pointer: string;
  /** The environment that alone has it. */
  readonly environment: string | undefined;
}

const OPERATION_FIELDS: PropSchema<JsonPatch> = fields({
  op: oneOf('add', 'replace', 'remove'),
  path: stringThat(
    "a JSON pointer to a field, e.g. '/spec/template/spec/dnsConfig'",
    '/spec',
    (path) => /^\/./.test(path) && !/~(?![01])|\/__proto__(\/|$)/.test(path),
  ),
  value: optional(manifestValue),
});

const OPERATION = withRule(OPERATION_FIELDS, ({ op, path, value }, refuse) => {
  if ((value === undefined) !== (op === 'remove')) {
    const expected = op === 'remove' ? 'left out, as the operation removes' : 'given, as it is what is set';
    refuse(expected, { at: '.value', got: value });
  }
  if (/^\/(apiVersion|kind|metadata|metadata\/(name|namespace))$/.test(path)) {
    refuse('below what tells the object from others', { at: '.path', got: path });
  }
});

const TARGET = fields({
  /** e.g. `Deployment`. */
  kind: nonEmptyString,
  /** @default - all objects of the kind */
  name: optional(nonEmptyString),
  /** @default - all environments */
  environment: optional(nonEmptyString),
});

const OBJECT_PATCH = fields({ target: TARGET, operations: listOf(OPERATION) });

/** The patches of a chart, which change its objects after they are rendered. */
export class ObjectPatches {
  private readonly patches: ObjectPatch[] = [];
  /** The places of those that change an object, by its kind and name; no name for those of all objects of the kind. */
  private readonly places = new Map<string, Map<string | undefined, number[]>>();
  private given = 0;

  /**
   * Takes a patch; one that is none is noted on the construct.
   *
   * @param environments the names of those that there are
   */
  add(construct: IConstruct, given: ObjectPatch, environments: readonly string[]): void {
    const prop = `patch[${this.given}]`;
    this.given += 1;
    const patch = parseOrNote(construct, prop, OBJECT_PATCH, given);
    const { environment } = patch?.target ?? {};
    if (environment !== undefined && !environments.includes(environment)) {
      noteUnknownEnvironment(construct, `${prop}.target.environment`, environment, environments);
    } else if (patch) {
      this.patches.push(patch);
      const { kind, name } = patch.target;
      const ofKind = this.places.get(kind) ?? new Map<string | undefined, number[]>();
      push(ofKind, name, this.patches.length - 1);
      this.places.set(kind, ofKind);
    }
  }

  get areNone(): boolean {
    return this.patches.length === 0;
  }

  /** An object as it is in the base, or as an environment has it. */
  patched(object: KubeObject, environment: string | undefined): KubeObject {
    return this.apply(object, environment).object;
  }

  changesOf(object: KubeObject, environment: string | undefined): readonly ObjectChange[] {
    return this.apply(object, environment).changes;
  }

  /**
   * What is wrong with the patches: those that are about nothing, and operations that lead nowhere.
   *
   * @param objects those of the base, and of each environment by its name
   */
  problems(objects: ReadonlyMap<string | undefined, readonly KubeObject[]>): Problem[] {
    const applied = [...objects].flatMap(([environment, some]) =>
      some.map((object) => this.apply(object, environment)),
    );
    const refusals = applied.flatMap((it) => it.refusals);
    const found = new Set(applied.flatMap(({ patches }) => patches));
    const astray = this.patches.flatMap((patch) => {
      if (found.has(patch)) return [];
      const { kind, name, environment } = patch.target;
      const some = [...objects].flatMap(([here, all]) => (!environment || here === environment ? all : []));
      const ofKind = some.filter((object) => object.kind === kind).map(({ metadata }) => metadata.name);
      const hint =
        name !== undefined && ofKind.length > 0
          ? didYouMean(name, ofKind)
          : didYouMean(kind, [...new Set(some.map((object) => object.kind))]);
      return [`${describe(patch)} is about no object${hint}`];
    });
    return [...new Set([...refusals, ...astray])].map((message) => ({ message }));
  }

  private apply(given: KubeObject, environment: string | undefined) {
    let object = given;
    const changes: ObjectChange[] = [];
    const refusals: string[] = [];
    const patches = this.patchesOf(given).filter(({ target: { environment: only } }) => {
      return only === undefined || only === environment;
    });
    for (const patch of patches) {
      for (const operation of patch.operations) {
        const result = applyOperation(object, operation);
        if (typeof result === 'string') {
          refusals.push(`${describe(patch)}: '${operation.path}' must lead to a value, this one ${result}`);
          continue;
        }
        object = result.object;
        changes.push({
          patch: describe(patch),
          pointer: result.change.pointer,
          environment: patch.target.environment,
        });
      }
    }
    return { object, patches, changes, refusals };
  }

  /** Those that change an object in any environment, in their order. */
  private patchesOf({ kind, metadata }: KubeObject): readonly ObjectPatch[] {
    const names = new Set([undefined, metadata?.name]);
    const places = [...names].flatMap((name) => this.places.get(kind)?.get(name) ?? []);
    return places.sort((a, b) => a - b).map((place) => this.patches[place] as ObjectPatch);
  }
}

/** Notes the name of an environment that there is not. */
export function noteUnknownEnvironment(
  construct: IConstruct,
  prop: string,
  name: string,
  environments: readonly string[],
): void {
  const hint = didYouMean(name, environments);
  addProblem(construct, { message: `'${prop}' is no environment of it, got ${formatValue(name)}${hint}` });
}

function describe({ target }: ObjectPatch): string {
  const parts = Object.entries(target).map(([key, value]) => `${key}: '${value}'`);
  return `patch({ ${parts.join(', ')} })`;
}
