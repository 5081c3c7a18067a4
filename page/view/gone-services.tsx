import { formatVersion } from './format';
import { useModel } from './model';
import { EffectTag, Listed } from './parts';
import { href } from './route';

/** Services that a change takes away, with what each environment has of them. */
export function GoneServices() {
  const { gone, data } = useModel();
  if (gone.size === 0) return null;
  return (
    <section aria-label="No longer there">
      {[...gone].map((service) => {
        const places = (data.change?.before ?? []).filter((it) => it.service === service);
        return (
          <p key={service}>
            <EffectTag kind="delete" /> <strong>{service}</strong>:{' '}
            <Listed
              items={places.map(({ environment, version }) => (
                <a key={environment} href={href('change', [environment, service])}>
                  {environment} has {formatVersion(version)}
                </a>
              ))}
            />
          </p>
        );
      })}
    </section>
  );
}
