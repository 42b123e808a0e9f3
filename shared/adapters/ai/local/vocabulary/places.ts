/** Cities and states as they stand in addresses on Indian résumés, and the countries abroad that are met most. */
const PLACES =
  "Agra|Ahmedabad|Ahmednagar|Aizawl|Ajmer|Aligarh|Allahabad|Prayagraj|Amravati|Amritsar|Asansol|Aurangabad|Bareilly|Belagavi|Belgaum|Bengaluru|Bangalore|Bhilai|Bhopal|Bhubaneswar|Bikaner|Bilaspur|Bokaro|Calicut|Kozhikode|Chandigarh|Chennai|Coimbatore|Cuttack|Dehradun|Delhi|New Delhi|Dhanbad|Dharwad|Durgapur|Ernakulam|Faridabad|Gandhinagar|Gangtok|Ghaziabad|Goa|Gorakhpur|Greater Noida|Guntur|Gurgaon|Gurugram|Guwahati|Gwalior|Hubli|Hubballi|Hyderabad|Imphal|Indore|Itanagar|Jabalpur|Jaipur|Jalandhar|Jalgaon|Jammu|Jamnagar|Jamshedpur|Jhansi|Jodhpur|Kakinada|Kalyan|Kanpur|Kharagpur|Kochi|Cochin|Kolhapur|Kolkata|Calcutta|Kollam|Kota|Kottayam|Kurukshetra|Latur|Lucknow|Ludhiana|Madurai|Mangalore|Mangaluru|Manipal|Mathura|Meerut|Mohali|Mumbai|Mysore|Mysuru|Nagpur|Nanded|Nashik|Navi Mumbai|Nellore|Noida|Panaji|Panchkula|Panipat|Patiala|Patna|Pilani|Pondicherry|Puducherry|Pune|Raipur|Rajkot|Ranchi|Ratnagiri|Roorkee|Rourkela|Sambalpur|Sangli|Satara|Shillong|Shimla|Silchar|Siliguri|Solapur|Srinagar|Surat|Surathkal|Thane|Thanjavur|Thiruvananthapuram|Trivandrum|Thrissur|Tiruchirappalli|Trichy|Tirunelveli|Tirupati|Udaipur|Ujjain|Vadodara|Baroda|Varanasi|Vellore|Vijayawada|Visakhapatnam|Vizag|Warangal|Wardha|Yavatmal|" +
  "Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Orissa|Punjab|Rajasthan|Sikkim|Tamil ?Nadu|Telangana|Tripura|Uttar Pradesh|Uttarakhand|West Bengal|Ladakh|" +
  "India|Bharat|Nepal|Sri Lanka|Bangladesh|Bhutan|Singapore|United States|USA|United Kingdom|UK|London|Germany|Berlin|Munich|France|Paris|Canada|Toronto|Australia|Sydney|Melbourne|Japan|Tokyo|Dubai|UAE|Netherlands|Amsterdam|Ireland|Dublin|Spain|Madrid|Barcelona|Lisbon|Portugal|Italy|Rome|Milan|New York|San Francisco|Seattle|Boston|Bay Area|" +
  "नागपुर|मुंबई|पुणे|दिल्ली|नई दिल्ली|भारत|महाराष्ट्र";

export const PLACE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${PLACES})(?![\\p{L}\\p{M}])`, "iu");

/** Whether a stretch of words names a place and nothing more: "Nagpur, Maharashtra", "Remote", "Bengaluru (hybrid)". */
export function isPlace(text: string): boolean {
  const rest = text
    .replace(new RegExp(PLACE.source, "giu"), "")
    .replace(/\b(?:remote|hybrid|on-?site|work from home|wfh|virtual|online)\b/gi, "")
    .replace(/\b\d{6}\b|\b\d{3} \d{3}\b/g, "")
    .replace(/[\s,.;:()–—-]/g, "");
  return rest === "" && /\p{L}/u.test(text);
}
