import { torture } from './torture.ts';
import { tortureOptions } from './options.ts';
import { Fleet } from './fleet.ts';
const k = Fleet.prototype.kill;
Fleet.prototype.kill = async function (n) { console.log(Date.now() % 1e6, 'kill', n); await k.call(this, n); console.log(Date.now() % 1e6, 'killed'); };
const iv = setInterval(() => console.log(Date.now() % 1e6, 'tick'), 5000); iv.unref();
console.log(await torture(tortureOptions({ reminders: 100, kills: 3, db: 'pglite', leaseMs: 2000, timeoutMs: 1000 }), (l) => console.log(Date.now() % 1e6, l)));
