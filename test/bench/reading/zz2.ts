import { writeFileSync } from 'node:fs';
import { ordinaryDocx } from '#test/bot/documents/ordinaryDocx.ts';
writeFileSync('/tmp/soff/big/big.docx', ordinaryDocx(500));
