import { Construct } from 'constructs';
import type { DeclaredService } from '../../service/declared-service';
import { stagesOf } from '../pipeline';
import { repositoryOf } from './repository';
import { ACTION_VERSIONS } from './steps';
import { type Workflow, workflowOf } from './workflow';

/**
 * The workflow of a service, which the service's own repository calls.
 *
 * Defines `.github/workflows/pipeline-<name>.yaml`.
 *
 * @see https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows
 */
export class WorkflowFile extends Construct {
  /** Its name in `.github/workflows`. */
  readonly file: string;
  /** What is written behind scalars: the versions of pinned commits. */
  readonly comments = ACTION_VERSIONS;

  constructor(readonly service: DeclaredService) {
    super(service, 'workflow');
    this.file = workflowFile(service.name);
  }

  /** The files that a person edits to change it. */
  get sources(): readonly string[] {
    return [this.service.source];
  }

  get workflow(): Workflow {
    const { service } = this;
    const { platform } = service;
    return workflowOf(stagesOf(service), {
      service: service.name,
      platform: repositoryOf(platform.git.url) ?? { owner: '', name: '' },
      branch: platform.git.revision,
      registry: platform.registry.split('/')[0] as string,
    });
  }
}

/** The name of the workflow of a service. */
export function workflowFile(service: string): string {
  return `pipeline-${service}.yaml`;
}
