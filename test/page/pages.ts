import type { PageData } from '../../page/data/page-data';
import type { Deployment, PageService } from '../../page/data/service';
import { graphsOf } from '../../page/layout/graphs';
import { ProjectRepository } from '../cli/project-repository';

/** The data of the page that a project has now. */
export async function dataOf(project: ProjectRepository, ...args: readonly string[]): Promise<PageData> {
  const { status, stdout, stderr } = await project.infra('page', ...args, '--json');
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PageData;
}

/**
 * A project with a change in its sources: checkout and payments are released to production, checkout gets more room,
 * and inventory loses its budget of disruptions.
 */
export async function changedProject(): Promise<ProjectRepository> {
  const project = new ProjectRepository();
  project.replace('images.yaml', 'a1b2c3d', 'c4e8f92');
  project.replace('images.yaml', '80c5e1b', 'd93f6a0');
  project.replace('services/checkout.ts', 'maxReplicas: 15', 'maxReplicas: 20');
  project.replace('services/inventory.ts', 'disruptionBudget: true,\n', '');
  return project;
}

/** The same platform many times over, each copy with names of its own. */
export async function repeated(data: PageData, times: number): Promise<PageData> {
  const copies = Array.from({ length: times }, (_, index) => index);
  const services = copies.flatMap((copy) => data.services.map((service) => renamed(service, copy)));
  return { ...data, services, graphs: await graphsOf(services) };
}

function renamed(service: PageService, copy: number): PageService {
  const named = (name: string) => `shop-${copy}-${name}`;
  const environments = Object.entries(service.environments).map(
    ([name, deployment]): [string, Deployment] => [
      name,
      {
        ...deployment,
        objects: deployment.objects.map((object) => ({ ...object, name: named(object.name) })),
      },
    ],
  );
  return {
    ...service,
    name: named(service.name),
    calls: service.calls.map(named),
    environments: Object.fromEntries(environments),
  };
}
