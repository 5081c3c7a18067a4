import path from 'node:path';
import { CONTRACTS } from '../../constructs/pipeline/github/contract-jobs';
import { stagesOf } from '../../constructs/pipeline/pipeline';
import { canIDeploy } from '../../pipelines/gates/can-i-deploy';
import { Unusable } from '../../pipelines/gates/gate';
import type { Candidate } from '../promotion/promotion';

/**
 * Which contracts a version has not kept with what else its environment would run, or nobody has recorded, in words.
 *
 * @param images the file of image versions, beside which the committed contracts are
 */
export async function brokenContracts(
  { service, environment, version }: Candidate,
  images: string,
): Promise<readonly string[]> {
  const stages = stagesOf(service).flatMap((stage) =>
    stage.kind === 'can-i-deploy' && stage.environment === environment ? [stage] : [],
  );
  try {
    const verdicts = await Promise.all(
      stages.map(({ pairs }) =>
        canIDeploy.judge({
          service: service.name,
          version: version.tag ?? version.digest ?? '',
          environment,
          images,
          contracts: path.join(path.dirname(images), CONTRACTS),
          pair: pairs,
        }),
      ),
    );
    return verdicts.flatMap(({ failures }) => failures);
  } catch (error) {
    if (error instanceof Unusable) return [error.message];
    throw error;
  }
}
