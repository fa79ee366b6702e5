import { isAbsolute, join } from 'node:path';
import type { Places } from './world.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where things are kept: all under `AMENDS_HOME` when that is set, else where the platform keeps them (the XDG base
 * directories on Linux, and wherever they are set; relative values do not count, as their specification says).
 */
export function placesFrom(env: Env, platform: string, home: string, content: string): Places {
  const own = env['AMENDS_HOME'];
  if (own !== undefined && own !== '') {
    return { config: join(own, 'config'), data: join(own, 'data'), state: join(own, 'state'), content };
  }
  const base = platformBase(env, platform, home);
  const place = (variable: string, otherwise: string) => join(absolute(env[variable]) ?? otherwise, 'amends');
  return {
    config: place('XDG_CONFIG_HOME', base.config),
    data: place('XDG_DATA_HOME', base.data),
    state: place('XDG_STATE_HOME', base.state),
    content,
  };
}

function platformBase(env: Env, platform: string, home: string): Omit<Places, 'content'> {
  switch (platform) {
    case 'darwin': {
      const library = join(home, 'Library');
      const support = join(library, 'Application Support');
      return { config: join(library, 'Preferences'), data: support, state: join(support, 'State') };
    }
    case 'win32': {
      const local = env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
      return {
        config: env['APPDATA'] ?? join(home, 'AppData', 'Roaming'),
        data: local,
        state: join(local, 'State'),
      };
    }
    default:
      return {
        config: join(home, '.config'),
        data: join(home, '.local', 'share'),
        state: join(home, '.local', 'state'),
      };
  }
}

function absolute(path: string | undefined): string | null {
  return path !== undefined && isAbsolute(path) ? path : null;
}
