import { describe, expect, test } from '@jest/globals';
import { findNumbers, normaliseDiarienummer, sameDiarienummer } from '#domain/reading/diarienummer.ts';

const found = (text: string): string[] => findNumbers(text).map((n) => n.text);

describe('diarienummer', () => {
  test.each([
    '171-482/2016', '006-1137/2007', '316-259/2012', 'T 2010-313-01743', '1.5.3-219-2012', '380-2012-6', '326-2012-1.1', '054-2008-099', '2006-152-307', '302-260-04', '002 – 443 / 05', 'KS 2019/562', '2023/KS 0362',
    '2021/KS 0280 013', 'KSM-2023-260-214', 'KS-2014/742.912', 'Ks/2018:372', 'KS 2018/56', '0263/20', 'SLK-2023-01047', 'STK-2014-1045', 'KSN-2014-0604', 'KSN 2015-1345', 'KS-2017/64', 'MBN/2017:18', 'MSN: 5/2014', '2016KSM1221.042',
    'KSM2023-1180.212', 'N2016/00487/RS', 'Fi2025/02153', 'U2025/00740', 'Ku2015/1558/MF', 'FI 2025/00031', 'N2017 /06234/MRT',
  ])('Dnr %s is found whole', (number) => expect(found(`Remiss av plan (Dnr ${number}), se bilaga`)).toEqual([number]));

  test.each([
    'trafikförordningen (1998:1276)', 'SOU 2015:105', 'Ds 2014:25', 'prop. 2016/17:180', 'förordning (EG) nr 1071/2009', 'COM_2017_281_EN', 'KOM (2018) 368', 'direktiv 2006/1/EG', 'tel. 08-405 47 62', 'planen 2016-2020', '2016-10-17',
    'org.nr 212000-0142', 'läsåret 2016/17', 'Vision 2040', 'SFS 2001:453', 'bet. 2016/17:KU12', 'Lgr 2011',
  ])('%s is none', (text) => expect(found(`enligt ${text} och annat`)).toEqual([]));

  test('glued to a heading, or without a space', () => {
    expect(found('ideell verksamhetDiarienummer: FI 2025/00031')).toEqual(['FI 2025/00031']);
    expect(found('Dnr:KS2016/12')).toEqual(['KS2016/12']);
  });

  test('spellings of one number are the same, others are not', () => {
    expect(normaliseDiarienummer('N2016-00487-RS')).toBe('N2016/00487/RS');
    expect(normaliseDiarienummer('FI 2025/00031')).toBe('Fi2025/00031');
    expect(sameDiarienummer('N2017 /06234/MRT', 'N2017-06234-MRT')).toBe(true);
    expect(sameDiarienummer('2015/07839/RS', 'N2015/07839/RS')).toBe(true);
    expect(sameDiarienummer('006- 1137/2007', 'Dnr 006-1137/2007')).toBe(true);
    expect(sameDiarienummer('KS 2018/56', 'SN 2018/56')).toBe(false);
    expect(sameDiarienummer('KS 2018/56', 'KS 2018/57')).toBe(false);
  });
});
