import { parseArgs } from 'node:util';

const USAGE = `npm start [-- options]
  --port <number>      where the site answers (4000)
  --demo none|small    what an empty database is filled with (small)
  --fresh              throw the embedded database away first
  --verbose            show the logs of API and worker here`;

/** @returns {{ port: number, demo: string, fresh: boolean, verbose: boolean }} */
export function startOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: process.env.PORT ?? '4000' },
        demo: { type: 'string', default: 'small' },
        fresh: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`--port must be a number from 1 to 65535, not ${values.port}`);
    if (!/^[a-z]+$/.test(values.demo)) throw new Error(`--demo must be none or small, not ${values.demo}`);
    return { port, demo: values.demo, fresh: values.fresh, verbose: values.verbose };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}
