/** A small invented school as its register exports it, in each of the formats that are read. */
import { strToU8, zipSync } from 'fflate';

type Files = Readonly<Record<string, string>>;

const table = (...rows: readonly string[]): string => rows.map((row) => `${row}\r\n`).join('');

/** Three teachers, two classes, three learners; what a vendor sends along besides. */
export const oneRoster12: Files = {
  'manifest.csv': table(
    'propertyName,value',
    'manifest.version,1.0',
    'oneroster.version,1.2',
    'file.users,bulk',
    'file.demographics,bulk',
  ),
  'orgs.csv': table('sourcedId,status,dateLastModified,name,type', 'S1,,,Jaunkalnes pamatskola,school'),
  'courses.csv': table(
    'sourcedId,status,dateLastModified,title,orgSourcedId,subjects',
    'MAT,,,Matemātika 7. klasei,S1,matemātika',
    'ANG,,,Angļu valoda,S1,',
  ),
  'classes.csv': table(
    'sourcedId,status,dateLastModified,title,courseSourcedId,classType,schoolSourcedId',
    'C7B,,,7.B klase,,homeroom,S1',
    'C3A,,,3a,,homeroom,S1',
    'C-MAT,,,Matemātika 7.b,MAT,scheduled,S1',
    'C-ANG,,,Angļu valoda 3.a,ANG,scheduled,S1',
  ),
  'users.csv': table(
    'sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,email,sms,phone,password',
    'T1,,,true,anna.berzina,Anna,Bērziņa,anna.berzina@jaunkalne.example,20000001,67000001,Parole-Canary-1',
    'T2,,,TRUE,valdis.ozolnieks@jaunkalne.example,Valdis,Ozolnieks,,,,',
    'T3,,,true,janis.zars,Jānis,Zars,janis.zars@jaunkalne.example,,,',
    'T4,,,false,vecais,Vecais,Konts,vecais@jaunkalne.example,,,',
    'L1,,,true,e1,Emīls,Dambītis,,,,',
    'L2,,,true,e2,Sanija,Ceriņa,,,,',
    'L3,,,true,e3,Toms,Jaunais,,,,',
    'G1,,,true,m1,Māte,Dambīte,mate@example.org,,,',
  ),
  'roles.csv': table(
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId',
    'R1,,,T1,primary,teacher,,,S1',
    'R2,,,T2,primary,teacher,,,S1',
    'R3,,,T3,primary,counselor,,,S1',
    'R4,,,T4,primary,teacher,,,S1',
    'R5,,,L1,primary,student,,,S1',
    'R6,,,L2,primary,student,,,S1',
    'R7,,,L3,primary,student,,,S1',
    'R8,,,G1,primary,parent,,,S1',
  ),
  'enrollments.csv': table(
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
    'E1,,,C7B,S1,T1,teacher,true,,',
    'E2,,,C7B,S1,T2,teacher,false,,',
    'E3,,,C7B,S1,L1,student,,,',
    'E4,,,C7B,S1,L2,student,,,',
    'E5,,,C3A,S1,L3,student,,,',
    'E6,,,C-MAT,S1,T2,teacher,true,,',
    'E7,,,C-MAT,S1,L1,student,,,',
    'E8,,,C-ANG,S1,T1,teacher,true,,',
    'E9,,,C-ANG,S1,T2,teacher,,,2026-06-01',
  ),
  'demographics.csv': table(
    'sourcedId,status,dateLastModified,birthDate,sex,blackOrAfricanAmerican',
    'L1,,,2014-03-05,Canary-Sex,false',
  ),
  'userProfiles.csv': table('sourcedId,userSourcedId,credentialType,username,password', 'P1,L1,Canary-Cred,x,y'),
};

/** The same school in 1.1: roles beside people, columns in another order, a column that nobody asked for. */
export const oneRoster11: Files = {
  'orgs.csv': oneRoster12['orgs.csv'] ?? '',
  'courses.csv': oneRoster12['courses.csv'] ?? '',
  'classes.csv': oneRoster12['classes.csv'] ?? '',
  'enrollments.csv': oneRoster12['enrollments.csv'] ?? '',
  'users.csv': `\uFEFF${table(
    'role,sourcedId,enabledUser,orgSourcedIds,familyName,givenName,EMAIL,username,ext_iep',
    'teacher,T1,1,S1,Bērziņa,Anna,anna.berzina@jaunkalne.example,anna,',
    'teacher,T2,true,S1,Ozolnieks,Valdis,valdis.ozolnieks@jaunkalne.example,valdis,',
    'aide,T3,true,"S1,S2",Zars,Jānis,janis.zars@jaunkalne.example,janis,',
    'student,L1,true,S1,Dambītis,Emīls,,e1,Canary-Iep',
    'student,L2,true,S1,Ceriņa,Sanija,,e2,',
    'student,L3,true,S1,Jaunais,Toms,,e3,',
    'guardian,G1,true,S1,Dambīte,Māte,mate@example.org,m1,',
  )}`,
};

/** The same school for School Data Sync, which knows no homeroom class and no first teacher. */
export const schoolDataSync: Files = {
  'orgs.csv': table('sourcedId,name,type', 'S1,Jaunkalnes pamatskola,school'),
  'users.csv': table(
    'sourcedId,username,givenName,familyName,password,email,phone',
    'T1,anna.berzina@jaunkalne.example,Anna,Bērziņa,Canary-Pass,,',
    'T2,valdis.ozolnieks@jaunkalne.example,Valdis,Ozolnieks,,,',
    'T3,janis.zars@jaunkalne.example,Jānis,Zars,,,',
    'L1,e1@jaunkalne.example,Emīls,Dambītis,,,',
    'L2,e2@jaunkalne.example,Sanija,Ceriņa,,,',
    'L3,e3@jaunkalne.example,Toms,Jaunais,,,',
  ),
  'roles.csv': table(
    'userSourcedId,orgSourcedId,role',
    'T1,S1,teacher',
    'T2,S1,teacher',
    'T3,S1,speechTherapist',
    'L1,S1,student',
    'L2,S1,student',
    'L3,S1,student',
  ),
  'classes.csv': table(
    'sourcedId,orgSourcedId,title,courseSourcedId',
    'C7B,S1,7.b,',
    'C3A,S1,3.a,',
    'C-MAT,S1,Matemātika 7.b,',
    'C-ANG,S1,Angļu valoda 3.a,',
  ),
  'enrollments.csv': table(
    'classSourcedId,userSourcedId,role',
    'C7B,T1,teacher',
    'C7B,L1,student',
    'C7B,L2,student',
    'C3A,L3,student',
    'C-MAT,T2,teacher',
    'C-MAT,L1,student',
    'C-ANG,T1,teacher',
  ),
  'userFlags.csv': table('userSourcedId,flag', 'L1,Canary-iep'),
};

export const zipOf = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
