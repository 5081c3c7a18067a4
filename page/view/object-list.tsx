import type { FieldChange, ObjectChange } from '../data/change';
import { formatValue } from './format';

const SIGNS = { create: '+', add: '+', delete: '−', remove: '−', change: '~', move: '~' } as const;

const WORDS = {
  create: 'is created',
  delete: 'is deleted',
  change: 'changes',
} as const;

/** Objects that differ, each with its fields, as `infra diff` groups them. */
export function ObjectList({ objects }: { objects: readonly ObjectChange[] }) {
  return (
    <ul class="objects">
      {objects.map((object) => (
        <li key={`${object.apiVersion} ${object.kind} ${object.namespace} ${object.name}`}>
          <p class={`object sign ${object.change}`}>
            <span aria-hidden="true">{SIGNS[object.change]}</span> <b>{object.kind}</b> {object.name}{' '}
            <span class="muted">{WORDS[object.change]}</span>
          </p>
          {object.fields.length > 0 && (
            <ul class="fields">
              {object.fields.map((field) => (
                <Field key={`${field.change} ${field.path}`} field={field} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Field({ field: { path, change, before, after } }: { field: FieldChange }) {
  if (change === 'move') {
    return (
      <li>
        <code class="path">{path}</code>
        <span>
          moves from place {formatValue(before)} to {formatValue(after)} of its list
        </span>
      </li>
    );
  }
  return (
    <li>
      <code class="path">{path}</code>
      <span class="values">
        {change !== 'add' && (
          <del>
            <code>{formatValue(before)}</code>
          </del>
        )}
        {change !== 'remove' && (
          <ins>
            <code>{formatValue(after)}</code>
          </ins>
        )}
      </span>
    </li>
  );
}
