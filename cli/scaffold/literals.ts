import type { Node } from '@babel/types';
import type { NodeOf } from './source-text';

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
