import type { Violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import type { TreeIndex } from '../tree-index';

/** One thing that must hold, by a stable id. */
export interface Rule<Subject> {
  /** e.g. `service-selects-pods`; never changes once it is published. */
  readonly id: string;
  /** What goes wrong without the rule, in one line. */
  readonly catches: string;
  /** All violations in the subject. */
  check(subject: Subject): Iterable<Violation>;
}

/** A rule about the objects of one environment. */
export type ObjectRule = Rule<ObjectSet>;

/** A rule about the files of the tree and what they say of each other. */
export type TreeRule = Rule<TreeIndex>;
