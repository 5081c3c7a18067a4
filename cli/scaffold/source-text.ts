import type { ParserPlugin } from '@babel/parser';
import type { Node } from '@babel/types';
import { UserError } from '../../synth/user-error';

const PLUGINS: ParserPlugin[] = ['typescript'];

/** The node of one type, e.g. `NodeOf<'NewExpression'>`. */
export type NodeOf<Type extends Node['type']> = Extract<Node, { type: Type }>;

/**
 * A TypeScript file that is edited where its syntax tree says, so that all else in it, comments and line ends
 * included, stays as people wrote it.
 */
export class SourceText {
  private readonly program: Node;
  private readonly edits: { readonly at: number; readonly text: string }[] = [];

  /**
   * @param file its path in the project, to name it in messages
   * @throws {UserError} if it is no TypeScript
   */
  constructor(
    readonly file: string,
    private readonly text: string,
  ) {
    // Only `infra add` needs a parser.
    const { parse } = require('@babel/parser') as typeof import('@babel/parser');
    try {
      this.program = parse(text, { sourceType: 'module', plugins: PLUGINS }).program;
    } catch (error) {
      throw new UserError([`${file}: ${(error as Error).message}`]);
    }
  }

  /** All nodes of a type, in the order of the text. */
  all<Type extends Node['type']>(type: Type, within: Node = this.program): NodeOf<Type>[] {
    return nodesOf(within).filter((node): node is NodeOf<Type> => node.type === type);
  }

  /**
   * The only node of a type that is as expected.
   *
   * @param what names it in a message, e.g. `a 'new Catalog(…)'`
   * @throws {UserError} if there is none, or more than one
   */
  only<Type extends Node['type']>(
    type: Type,
    what: string,
    matches: (node: NodeOf<Type>) => boolean,
    within: Node = this.program,
  ): NodeOf<Type> {
    const [first, ...others] = this.all(type, within).filter(matches);
    if (first === undefined || others.length > 0) {
      const found = first === undefined ? 'none' : String(others.length + 1);
      throw new UserError([`${this.file} must have exactly one ${what}, got ${found}: nothing was added`]);
    }
    return first;
  }

  /** The statement or other node that a node stands in directly. */
  parentOf(child: Node): Node | undefined {
    return nodesOf(this.program).find((node) => childrenOf(node).includes(child));
  }

  textOf({ start, end }: Node): string {
    return this.text.slice(start ?? 0, end ?? 0);
  }

  insert(at: number | null | undefined, text: string): void {
    if (typeof at !== 'number') throw new Error('a parsed node has no position');
    this.edits.push({ at, text });
  }

  /** Adds an element to a list, or a member to an object or pattern, after those that are there. */
  append(list: Node, members: readonly (Node | null)[], text: string): void {
    const last = members.at(-1);
    if (last) this.insert(last.end, `, ${text}`);
    else this.insert((list.start ?? 0) + 1, ` ${text} `);
  }

  toString(): string {
    // Of edits in one place, the first that was asked for comes first.
    return this.edits
      .toSorted((a, b) => a.at - b.at)
      .reduceRight((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), this.text);
  }
}

function nodesOf(node: Node): Node[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value?.type === 'string' && typeof value.start === 'number')
    .filter(({ type }) => !type.startsWith('Comment'));
}

/** The name of a member of an object, undefined where it is computed. */
export function keyOf({ computed, key }: NodeOf<'ObjectProperty'>): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  return stringOf(key);
}

/** The value of a member of an object literal. */
export function property({ properties }: NodeOf<'ObjectExpression'>, name: string): Node | undefined {
  return members({ properties }).find((member) => keyOf(member) === name)?.value;
}

/** The members of an object literal that have a key and a value. */
export function members({
  properties,
}: Pick<NodeOf<'ObjectExpression'>, 'properties'>): NodeOf<'ObjectProperty'>[] {
  return properties.filter((member) => member.type === 'ObjectProperty');
}

/** The text of a string literal. */
export function stringOf(node: Node | undefined): string | undefined {
  return node?.type === 'StringLiteral' ? node.value : undefined;
}
