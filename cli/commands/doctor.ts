import { render } from '../../synth/render';
import { type CommandContext, EXIT } from '../command';
import { Cluster } from '../doctor/cluster';
import { examine } from '../doctor/examination';
import type { Examined } from '../doctor/examined';
import { count } from '../text';

interface DoctorOptions {
  readonly context?: string;
  readonly cluster?: string;
  readonly json?: true;
}

export async function doctor(context: CommandContext, options: DoctorOptions): Promise<void> {
  const { declarePlatform, paint, print, printJson, progress } = context;
  const platform = declarePlatform();
  const tree = render(platform);
  const server = options.cluster ?? platform.argocd.cluster;
  const examined = await examine(new Cluster(options.context), platform, tree, server);
  const ailments = examined.flatMap((it) => it.ailments);
  if (ailments.length > 0) context.exitCode = EXIT.difference;
  if (options.json) {
    printJson(examined);
    return;
  }
  for (const it of examined) print(describe(it, paint));
  const unseen = examined.filter((it) => it.unseen !== undefined).length;
  progress(
    [
      ailments.length === 0 ? 'nothing to mend' : `${count(ailments.length, 'thing')} to mend`,
      ...(unseen > 0 ? [`${unseen} could not be looked at`] : []),
    ].join(', '),
  );
}

function describe({ what, ailments, unseen }: Examined, paint: CommandContext['paint']): string {
  if (unseen !== undefined) return `${what}  ${paint('yellow', 'not seen')}  ${unseen}`;
  if (ailments.length === 0) return `${what}  ${paint('green', 'ok')}`;
  return [what, ...ailments.map(({ problem, mend }) => `  ${paint('red', problem)}\n    ${mend}`)].join('\n');
}
