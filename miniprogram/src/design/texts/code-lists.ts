import { businessScopeLabel } from 'shared-types/vocabulary/business-scopes.ts'
import { qualificationCategoryLabel } from 'shared-types/vocabulary/qualification-categories.ts'
import { vehicleTypeLabel } from 'shared-types/vocabulary/vehicle-types.ts'
import { inLanguages } from '../language.ts'

type CodeWords = (code: string) => string | undefined

const inEnglish =
  (labels: ReadonlyMap<string, string>): CodeWords =>
  (code) =>
    labels.get(code)

const CATEGORIES = new Map([
  ['01001', 'Passenger transport driver'],
  ['02001', 'Freight driver'],
  ['03001', 'Dangerous goods driver'],
  ['03002', 'Dangerous goods loading supervisor'],
  ['03003', 'Dangerous goods escort'],
  ['03004', 'Dangerous goods safety officer'],
  ['03005', 'Toxic goods driver'],
  ['03006', 'Toxic goods loading supervisor'],
  ['03007', 'Toxic goods escort'],
  ['03008', 'Toxic goods safety officer'],
  ['03009', 'Explosives driver'],
  ['03010', 'Explosives loading supervisor'],
  ['03011', 'Explosives escort'],
  ['03012', 'Explosives safety officer'],
  ['03013', 'Radioactive goods driver'],
  ['03014', 'Radioactive goods loading supervisor'],
  ['03015', 'Radioactive goods escort'],
  ['03016', 'Radioactive goods safety officer'],
  ['04001', 'Repair manager'],
  ['04002', 'Repair quality inspector'],
  ['04003', 'Mechanic'],
  ['04004', 'Vehicle electrician'],
  ['04005', 'Body repairer'],
  ['04006', 'Vehicle painter'],
  ['04007', 'Vehicle assessor'],
  ['05001', 'Theory instructor'],
  ['05002', 'Driving instructor'],
  ['05003', 'Passenger and freight instructor'],
  ['05005', 'Dangerous goods instructor'],
  ['05006', 'Radioactive goods instructor'],
  ['05007', 'Instructor of disabled drivers'],
  ['09001', 'Taxi driver'],
  ['09002', 'Cruising taxi driver'],
  ['09003', 'Ride-hailing driver'],
  ['12001', 'Vehicle rental staff'],
  ['12002', 'Vehicle attendant'],
  ['13001', 'City bus driver'],
])

/** Trades by three digits; a scope code is one of them with two more digits, 00. */
const TRADES = new Map([
  ['010', 'Passenger transport'],
  ['011', 'Scheduled passenger transport'],
  ['012', 'Chartered passenger transport'],
  ['013', 'Tourist transport on fixed routes'],
  ['014', 'Tourist transport on free routes'],
  ['020', 'Freight transport'],
  ['021', 'General freight'],
  ['022', 'Specialised freight'],
  ['023', 'Oversize freight'],
  ['030', 'Dangerous goods transport'],
  ['031', 'Dangerous goods transport for hire'],
  ['032', 'Dangerous goods transport for own use'],
  ['040', 'Vehicle repair'],
  ['050', 'Driver training'],
  ['060', 'Station operation'],
  ['061', 'Passenger station operation'],
  ['062', 'Freight station operation'],
  ['070', 'International transport'],
  ['071', 'International passenger transport'],
  ['072', 'International freight transport'],
  ['080', 'City bus transport'],
  ['090', 'Taxi transport'],
  ['091', 'Passenger taxi'],
  ['092', 'Freight taxi'],
  ['100', 'Vehicle rental'],
])

const VEHICLE_TYPES = new Map([
  ['K11', 'Large bus'],
  ['K21', 'Medium bus'],
  ['K31', 'Small bus'],
  ['K33', 'Small car'],
  ['K43', 'Mini car'],
  ['H11', 'Heavy truck'],
  ['H12', 'Heavy box truck'],
  ['H14', 'Heavy tank truck'],
  ['H17', 'Heavy dump truck'],
  ['H21', 'Medium truck'],
  ['H22', 'Medium box truck'],
  ['H31', 'Light truck'],
  ['H32', 'Light box truck'],
  ['Q11', 'Heavy tractor'],
  ['Q21', 'Medium tractor'],
  ['B11', 'Heavy semi-trailer'],
  ['B12', 'Heavy box semi-trailer'],
  ['B13', 'Heavy tank semi-trailer'],
  ['B14', 'Heavy flatbed semi-trailer'],
  ['B15', 'Heavy container semi-trailer'],
  ['B21', 'Medium semi-trailer'],
  ['G11', 'Heavy full trailer'],
])

/** 从业资格类别, 经营范围 and 车辆类型 in words; undefined for a code outside the list, which is then shown as it stands. */
export const CODE_LIST_TEXTS = inLanguages<
  Readonly<Record<'qualificationCategory' | 'businessScope' | 'vehicleType', CodeWords>>
>({
  zh: {
    qualificationCategory: qualificationCategoryLabel,
    businessScope: businessScopeLabel,
    vehicleType: vehicleTypeLabel,
  },
  en: {
    qualificationCategory: inEnglish(CATEGORIES),
    businessScope: (code) => TRADES.get(/^(\d{3})(?:00)?$/.exec(code)?.[1] ?? ''),
    vehicleType: inEnglish(VEHICLE_TYPES),
  },
})
