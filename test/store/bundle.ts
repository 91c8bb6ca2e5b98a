import { mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Makes one JavaScript file of the TypeScript program at the URL `entry`, for tests that need another process.
 * It lies in `node_modules`, where its imports resolve; remove `folder` afterwards.
 */
export const bundle = async (entry: URL): Promise<{ readonly folder: string; readonly file: string }> => {
  const root = resolve(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(root, 'node_modules', '.chancery-test-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // Kysely is hundreds of small files: one file starts in a third of the time.
    ssr: { noExternal: ['kysely'] },
    build: {
      ssr: fileURLToPath(entry),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return { folder, file: join(folder, 'program.mjs') };
};
