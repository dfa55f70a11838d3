import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The architecture as a test: who may import whom, what is used, how long a file may be, who reads
 * the clock.
 */
const root = join(import.meta.dirname, '..');
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root });
const files = listed
  .toString()
  .split('\n')
  .filter((file) => file && existsSync(join(root, file)));
const product = files.filter((file) => /^(functions|shared|infra|web)\/.*\.tsx?$/.test(file));
const isMade = (file: string) => file === 'client/src/schema.d.ts';
const code = files.filter((file) => /\.(tsx?|mts|js|html|css)$/.test(file) && !isMade(file));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(
    /^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gms,
  );
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? '';
    return name.startsWith('.') ? normalize(join(dirname(file), name)) : name;
  });
}

/** The room of a file: `shared/rules`, `functions/inbound`, `infra`, `infra/local`. */
function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  if (top === 'functions') return second.endsWith('.ts') ? 'functions' : `functions/${second}`;
  if (top === 'shared') return `shared/${second}`;
  return file.startsWith('infra/local/') ? 'infra/local' : top;
}

/** Which rooms each room may import from, beside itself and packages. */
const mayImport: Record<string, readonly string[]> = {
  'shared/values': [],
  'shared/environment': [],
  'shared/rules': ['shared/values'],
  'shared/rows': ['shared/values', 'shared/rules'],
  'shared/tables': ['shared/values', 'shared/environment'],
  'shared/queues': ['shared/values', 'shared/environment'],
  'shared/carrier': ['shared/values', 'shared/environment'],
  'shared/bucket': ['shared/values', 'shared/environment'],
  'shared/sign-in': ['shared/values', 'shared/environment'],
  'shared/live': ['shared/values', 'shared/environment'],
  'shared/webhooks': ['shared/values', 'shared/environment'],
  'shared/push': ['shared/values', 'shared/environment'],
  'shared/lambda': ['shared/values', 'shared/environment'],
  'shared/access': ['shared/values', 'shared/tables'],
  'shared/people': ['shared/values', 'shared/rules', 'shared/tables'],
  'shared/lanes': [
    'shared/values',
    'shared/rules',
    'shared/tables',
    'shared/queues',
    'shared/people',
  ],
};

describe('rooms', () => {
  it('import only what they may', () => {
    const wrong = product.flatMap((file) => {
      const ours = importsOf(file).filter((name) =>
        /^(functions|shared|infra|test|web|client)\//.test(name),
      );
      const bad = ours.filter((name) => !isAllowed(roomOf(file), roomOf(name), name));
      return bad.map((name) => `${file} -> ${name}`);
    });
    expect(product.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

function isAllowed(from: string, to: string, file: string): boolean {
  if (from === to) return true;
  if (from in mayImport) return mayImport[from]?.includes(to) ?? false;
  // The contract is made of every route.
  if (from === 'functions' || from === 'functions/openapi')
    return !to.startsWith('infra') && to !== 'test';
  if (from.startsWith('functions/')) return to.startsWith('shared/');
  if (file === 'web/src/session/config-file.ts') return from.startsWith('infra');
  if (from === 'infra')
    return (
      to === 'shared/values' ||
      /^functions\/([\w-]+-endpoints|openapi\/(contract|document))\.ts$/.test(file)
    );
  // The app knows the API by its typed client alone. What runs it writes the file it reads first.
  if (from === 'web') return to === 'client';
  if (from === 'infra/local') return to === 'infra' || to === 'shared/values';
  return false;
}

describe('imports', () => {
  it('make no circle: what two files need from each other lives in a third', () => {
    const scripts = new Set(files.filter((file) => /\.tsx?$/.test(file)));
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const name of importsOf(file)) if (scripts.has(name)) follow(name, [...path, file]);
      done.add(file);
    };
    for (const file of scripts) follow(file, []);
    expect(circles).toEqual([]);
  });

  it('let a group send be walked in few files, from its acceptance to its delivery events', () => {
    const acts = ['group-sends/accept-group-send', 'group-sends/plan/plan-group-send']
      .concat('lanes/pace-group-sends', 'sending/send-texts', 'sending/settle-texts')
      .map((name) => `functions/${name}.ts`);
    const walked = new Set<string>();
    const walk = (file: string): void => {
      if (walked.has(file) || !file.startsWith('functions/')) return;
      walked.add(file);
      importsOf(file).forEach(walk);
    };
    acts.forEach(walk);
    expect(acts.filter((file) => !files.includes(file))).toEqual([]);
    expect([...walked].sort().slice(24)).toEqual([]);
  });

  it('reach every file, export and dependency: what knip finds unused goes', () => {
    const knip = [
      'node_modules/knip/bin/knip.js',
      '--no-progress',
      '--treat-config-hints-as-errors',
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, knip, { cwd: root });
    expect(`${stdout}${stderr}`).toBe('');
    expect(status).toBe(0);
  });
});

describe('rules are pure', () => {
  const rules = product.filter((file) => /^shared\/(rules|values)\//.test(file));
  const allowed = [
    'temporal-polyfill',
    'libphonenumber-js/min',
    'entities/decode',
    'node:crypto',
    'ulid',
  ];

  it('they know no SDK', () => {
    const wrong = rules.flatMap((file) => {
      const packages = importsOf(file).filter((name) => !name.startsWith('shared/'));
      return packages.filter((name) => !allowed.includes(name)).map((name) => `${file} -> ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('they know no clock, chance or environment', () => {
    const impure = /Date\.now|new Date\(\)|Math\.random|process\.env|setTimeout|fetch\(/;
    expect(rules.filter((file) => impure.test(textOf(file)))).toEqual([]);
  });
});

describe('the clock and the environment have their rooms', () => {
  const stories = product.filter((file) => /^(functions|shared)\//.test(file));

  it('only the clock reads the time', () => {
    const reads = /Date\.now\(|new Date\(\)|performance\.now/;
    const wrong = stories.filter((file) => reads.test(textOf(file)));
    expect(wrong).toEqual(['shared/environment/clock.ts']);
  });

  it('one file reads the environment', () => {
    const wrong = stories.filter((file) => /process\.env/.test(textOf(file)));
    expect(wrong).toEqual(['shared/environment/variable.ts']);
  });
});

describe('an act reads from the top', () => {
  it('its exported handler comes before its steps', () => {
    const late = product.filter((file) => {
      const text = textOf(file);
      const handler = text.search(/^export const \w+ = (?:endpoint|lambda|api|\w+Worker)\b/m);
      const step = text.search(/^(?:export )?(?:async )?function/m);
      return handler !== -1 && step !== -1 && step < handler;
    });
    expect(late).toEqual([]);
  });
});

describe('the log', () => {
  it('names each event in kebab-case, so that it is found by it', () => {
    const said = product.flatMap((file) =>
      [...textOf(file).matchAll(/\blog\.(?:debug|info|warn|error|critical)\(\s*(.*?)[,)]/g)].map(
        ([, name]) => `${file}: ${name}`,
      ),
    );
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((one) => !/: '[a-z]+(-[a-z]+)+'$/.test(one))).toEqual([]);
  });
});

describe('files', () => {
  it('are short enough to read', () => {
    expect(code.filter((file) => textOf(file).split('\n').length > 301)).toEqual([]);
  });

  it('have lines of at most 100 columns', () => {
    // Bytes of files and tables of phrases lose their sense when cut; a pattern cannot be cut.
    const uncut = /^test\/data\/|^shared\/rules\/replies\//;
    const pattern = /^\s*\/.+\/[a-z]*[;,]?$/;
    const wrong = code.flatMap((file) => {
      if (uncut.test(file)) return [];
      const lines = textOf(file).split('\n').entries();
      const wide = [...lines].filter(([, line]) => line.length > 100 && !pattern.test(line));
      return wide.map(([at]) => `${file}:${at + 1}`);
    });
    expect(wrong).toEqual([]);
  });

  it('are docs of at most 100 columns, but for tables and blocks of code', () => {
    const wrong = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => {
        const text = textOf(file).replaceAll(/^```.*?^```/gms, '');
        const wide = text.split('\n').filter((line) => line.length > 100 && !line.startsWith('|'));
        return wide.map((line) => `${file}: ${line.slice(0, 60)}`);
      });
    expect(wrong).toEqual([]);
  });

  it('are docs whose links lead somewhere', () => {
    const dead = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => {
        const links = [...textOf(file).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)];
        const targets = links.map(([, target = '']) => join(dirname(file), target));
        return targets
          .filter((one) => !existsSync(join(root, one)))
          .map((one) => `${file}: ${one}`);
      });
    expect(dead).toEqual([]);
  });

  it('are few in a folder: each has one topic', () => {
    // The root holds what tools look for there; the address books are one kind, one of each
    // program; so are the decisions, which are numbered and only ever get more, and the messages,
    // one file for each folder of pages.
    const apart = /^[^/]+$|^test\/data\/|^docs\/decisions\/\d|^web\/messages\//;
    const whole = files.filter((file) => !apart.test(file));
    const folders = Map.groupBy(whole, (file) => dirname(file));
    const full = [...folders].filter(([, held]) => held.length > 15).map(([folder]) => folder);
    expect(full).toEqual([]);
  });

  it('there is no room for leftovers', () => {
    const drawers = /(^|\/)(utils?|helpers?|services?|dtos?|types|constants|common|misc)(\/|\.ts$)/;
    expect(files.filter((file) => drawers.test(file))).toEqual([]);
    expect(product.filter((file) => /(^|\/)index\.ts$/.test(file))).toEqual([]);
  });

  it('nothing is left half done or silenced', () => {
    const marks = new RegExp(
      [
        'TO' + 'DO',
        'FIX' + 'ME',
        'as unknown ' + 'as',
        '@ts-' + '(ignore|nocheck|expect-error)',
        'biome-' + 'ignore',
      ].join('|'),
    );
    expect(code.filter((file) => file !== 'test/tidy.test.ts' && marks.test(textOf(file)))).toEqual(
      [],
    );
  });

  it('a test asserts only what can fail: none is skipped or alone', () => {
    const tests = files.filter((file) => file.endsWith('.test.ts') && file !== 'test/tidy.test.ts');
    expect(
      tests.filter((file) => /\b(it|describe|test)\.(only|todo|skip)\(/.test(textOf(file))),
    ).toEqual([]);
  });

  it('the lock and the code name no download host', () => {
    const host = new RegExp(['registry', 'npmjs', 'org'].join('\\.'));
    expect(files.filter((file) => !file.endsWith('.png') && host.test(textOf(file)))).toEqual([]);
  });
});
