"use strict";
module.exports = validate344;
module.exports.default = validate344;
const schema111 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"kustomize.config.k8s.io-v1beta1-kustomization.json","type":"object","required":["apiVersion","kind","resources"],"properties":{"apiVersion":{"type":"string","const":"kustomize.config.k8s.io/v1beta1"},"kind":{"type":"string","const":"Kustomization"},"namespace":{"$ref":"#/definitions/DnsLabel"},"namePrefix":{"$ref":"#/definitions/NonEmpty"},"nameSuffix":{"$ref":"#/definitions/NonEmpty"},"labels":{"type":"array","items":{"$ref":"#/definitions/KustomizationLabels"}},"commonAnnotations":{"$ref":"#/definitions/Annotations"},"resources":{"type":"array","items":{"$ref":"#/definitions/RelativePath"},"minItems":1},"components":{"type":"array","items":{"$ref":"#/definitions/RelativePath"}},"configurations":{"type":"array","items":{"$ref":"#/definitions/RelativePath"}},"generatorOptions":{"$ref":"#/definitions/KustomizationGeneratorOptions"},"configMapGenerator":{"type":"array","items":{"$ref":"#/definitions/KustomizationConfigMap"}},"replicas":{"type":"array","items":{"$ref":"#/definitions/KustomizationReplicas"}},"images":{"type":"array","items":{"$ref":"#/definitions/KustomizationImage"}},"patches":{"type":"array","items":{"$ref":"#/definitions/KustomizationPatch"}},"replacements":{"type":"array","items":{"$ref":"#/definitions/KustomizationReplacement"}},"transformers":{"type":"array","items":{"$ref":"#/definitions/NonEmpty"}},"buildMetadata":{"type":"array","items":{"type":"string","enum":["originAnnotations","transformerAnnotations","managedByLabel"]}}},"additionalProperties":false,"definitions":{"Annotations":{"type":"object","propertyNames":{"$ref":"#/definitions/LabelKey"},"properties":{"argocd.argoproj.io/sync-wave":{"$ref":"#/definitions/SyncWave"}},"additionalProperties":{"type":"string"}},"Count":{"type":"integer","minimum":0,"maximum":2147483647},"Digest":{"description":"an image digest, e.g. sha256: and 64 hexadecimal digits","type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"DnsLabel":{"description":"a DNS label (at most 63 of a-z, 0-9 and -), e.g. checkout","type":"string","pattern":"^(?=.{0,63}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$"},"DnsSubdomain":{"description":"a DNS name (at most 253 of a-z, 0-9, - and .), e.g. checkout-service","type":"string","pattern":"^(?=.{0,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$"},"FieldSpec":{"type":"object","required":["path"],"properties":{"group":{"$ref":"#/definitions/NonEmpty"},"version":{"$ref":"#/definitions/NonEmpty"},"kind":{"$ref":"#/definitions/NonEmpty"},"path":{"$ref":"#/definitions/FieldSpecPath"},"create":{"type":"boolean"}},"additionalProperties":false},"FieldSpecPath":{"description":"a path of fields, e.g. spec/replicas","type":"string","pattern":"^[A-Za-z][A-Za-z0-9]*(?:(?:\\[\\])?/[A-Za-z][A-Za-z0-9]*)*$"},"ImageName":{"description":"an image without its tag, e.g. ghcr.io/acme/checkout-service","type":"string","pattern":"^(?:[A-Za-z0-9][-A-Za-z0-9.]*(?::[0-9]+)?/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$"},"KustomizationConfigMap":{"type":"object","required":["name"],"properties":{"name":{"$ref":"#/definitions/DnsSubdomain"},"behavior":{"type":"string","enum":["create","replace","merge"]},"files":{"type":"array","items":{"$ref":"#/definitions/NonEmpty"}},"literals":{"type":"array","items":{"$ref":"#/definitions/NonEmpty"}},"envs":{"type":"array","items":{"$ref":"#/definitions/NonEmpty"}},"options":{"$ref":"#/definitions/KustomizationGeneratorOptions"}},"additionalProperties":false},"KustomizationFieldOptions":{"type":"object","properties":{"delimiter":{"$ref":"#/definitions/NonEmpty"},"index":{"$ref":"#/definitions/Count"},"create":{"type":"boolean"}},"additionalProperties":false},"KustomizationGeneratorOptions":{"type":"object","properties":{"labels":{"$ref":"#/definitions/Labels"},"annotations":{"$ref":"#/definitions/Annotations"},"disableNameSuffixHash":{"type":"boolean"},"immutable":{"type":"boolean"}},"additionalProperties":false},"KustomizationImage":{"type":"object","required":["name"],"properties":{"name":{"$ref":"#/definitions/ImageName"},"newName":{"$ref":"#/definitions/ImageName"},"newTag":{"$ref":"#/definitions/Tag"},"digest":{"$ref":"#/definitions/Digest"}},"additionalProperties":false,"allOf":[{"$comment":"must have at least one of 'newName', 'newTag', 'digest'","anyOf":[{"required":["newName"],"properties":{"newName":{}}},{"required":["newTag"],"properties":{"newTag":{}}},{"required":["digest"],"properties":{"digest":{}}}]}]},"KustomizationLabels":{"type":"object","required":["pairs"],"properties":{"pairs":{"$ref":"#/definitions/Labels"},"includeSelectors":{"type":"boolean"},"includeTemplates":{"type":"boolean"},"fields":{"type":"array","items":{"$ref":"#/definitions/FieldSpec"}}},"additionalProperties":false},"KustomizationPatch":{"type":"object","properties":{"path":{"$ref":"#/definitions/RelativePath"},"patch":{"$ref":"#/definitions/NonEmpty"},"target":{"$ref":"#/definitions/KustomizationSelector"},"options":{"type":"object","properties":{"allowNameChange":{"type":"boolean"},"allowKindChange":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false,"allOf":[{"$comment":"must have exactly one of 'patch', 'path'","oneOf":[{"required":["patch"],"properties":{"patch":{}}},{"required":["path"],"properties":{"path":{}}}]},{"$comment":"must have a 'target' beside its 'patch'","if":{"required":["patch"],"properties":{"patch":{}}},"then":{"required":["target"],"properties":{"target":{}}}}]},"KustomizationReplacement":{"type":"object","properties":{"path":{"$ref":"#/definitions/RelativePath"},"source":{"$ref":"#/definitions/KustomizationReplacementSource"},"targets":{"type":"array","items":{"$ref":"#/definitions/KustomizationReplacementTarget"}}},"additionalProperties":false,"allOf":[{"$comment":"must have exactly one of 'path', 'source'","oneOf":[{"required":["path"],"properties":{"path":{}}},{"required":["source"],"properties":{"source":{}}}]},{"$comment":"must not have both 'path' and 'targets'","not":{"required":["path","targets"],"properties":{"path":{},"targets":{}}}}]},"KustomizationReplacementSource":{"type":"object","properties":{"group":{"$ref":"#/definitions/NonEmpty"},"version":{"$ref":"#/definitions/NonEmpty"},"kind":{"$ref":"#/definitions/NonEmpty"},"name":{"$ref":"#/definitions/NonEmpty"},"namespace":{"$ref":"#/definitions/NonEmpty"},"fieldPath":{"$ref":"#/definitions/NonEmpty"},"options":{"$ref":"#/definitions/KustomizationFieldOptions"}},"additionalProperties":false},"KustomizationReplacementTarget":{"type":"object","required":["select"],"properties":{"select":{"$ref":"#/definitions/KustomizationSelector"},"reject":{"type":"array","items":{"$ref":"#/definitions/KustomizationSelector"}},"fieldPaths":{"type":"array","items":{"$ref":"#/definitions/NonEmpty"}},"options":{"$ref":"#/definitions/KustomizationFieldOptions"}},"additionalProperties":false},"KustomizationReplicas":{"type":"object","required":["count","name"],"properties":{"name":{"$ref":"#/definitions/DnsSubdomain"},"count":{"$ref":"#/definitions/Count"}},"additionalProperties":false},"KustomizationSelector":{"type":"object","properties":{"group":{"$ref":"#/definitions/PlainName"},"version":{"$ref":"#/definitions/PlainName"},"kind":{"$ref":"#/definitions/PlainName"},"name":{"$ref":"#/definitions/PlainName"},"namespace":{"$ref":"#/definitions/PlainName"},"labelSelector":{"$ref":"#/definitions/NonEmpty"},"annotationSelector":{"$ref":"#/definitions/NonEmpty"}},"additionalProperties":false,"allOf":[{"$comment":"must have at least one of 'group', 'version', 'kind', 'name', 'namespace', 'labelSelector', 'annotationSelector'","anyOf":[{"required":["group"],"properties":{"group":{}}},{"required":["version"],"properties":{"version":{}}},{"required":["kind"],"properties":{"kind":{}}},{"required":["name"],"properties":{"name":{}}},{"required":["namespace"],"properties":{"namespace":{}}},{"required":["labelSelector"],"properties":{"labelSelector":{}}},{"required":["annotationSelector"],"properties":{"annotationSelector":{}}}]}]},"LabelKey":{"description":"a label key, e.g. app.kubernetes.io/name","type":"string","pattern":"^(?:(?=[^/]{1,253}/)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"},"LabelValue":{"description":"a label value (at most 63 of A-Z, a-z, 0-9, -, _ and .), e.g. checkout-service","type":"string","pattern":"^(?=.{0,63}$)(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$"},"Labels":{"type":"object","propertyNames":{"$ref":"#/definitions/LabelKey"},"additionalProperties":{"$ref":"#/definitions/LabelValue"}},"NonEmpty":{"description":"text that is not empty","type":"string","pattern":"[^]"},"PlainName":{"description":"a name, not a regular expression, e.g. checkout-service","type":"string","pattern":"^[A-Za-z0-9](?:[-.A-Za-z0-9]*[A-Za-z0-9])?$"},"RelativePath":{"description":"a relative path, e.g. deployment.yaml","type":"string","pattern":"^(?!/)(?!.*://)[^\\s\\\\]+$"},"SyncWave":{"description":"a whole number in quotes, e.g. \"-1\"","type":"string","pattern":"^-?[0-9]{1,9}$"},"Tag":{"description":"an image tag, e.g. a1b2c3d","type":"string","pattern":"^[A-Za-z0-9_][-A-Za-z0-9_.]{0,127}$"}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^(?=.{0,63}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate345(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern4.test(data)){
validate345.errors = [{}];
return false;
}
}
else {
validate345.errors = [{}];
return false;
}
}
validate345.errors = vErrors;
return errors === 0;
}

const pattern12 = new RegExp("[^]", "u");

function validate347(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern12.test(data)){
validate347.errors = [{}];
return false;
}
}
else {
validate347.errors = [{}];
return false;
}
}
validate347.errors = vErrors;
return errors === 0;
}

const pattern0 = new RegExp("^(?:(?=[^/]{1,253}/)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");

function validate352(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate352.errors = [{}];
return false;
}
}
else {
validate352.errors = [{}];
return false;
}
}
validate352.errors = vErrors;
return errors === 0;
}

const pattern2 = new RegExp("^(?=.{0,63}$)(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$", "u");

function validate354(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern2.test(data)){
validate354.errors = [{}];
return false;
}
}
else {
validate354.errors = [{}];
return false;
}
}
validate354.errors = vErrors;
return errors === 0;
}


function validate351(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate352(key0, {}))){
vErrors = vErrors === null ? validate352.errors : vErrors.concat(validate352.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate351.errors = vErrors;
return false;
break;
}
}
if(valid0){
for(const key1 in data){
const _errs3 = errors;
if(!(validate354(data[key1], {}))){
vErrors = vErrors === null ? validate354.errors : vErrors.concat(validate354.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate351.errors = [{}];
return false;
}
}
validate351.errors = vErrors;
return errors === 0;
}

const pattern28 = new RegExp("^[A-Za-z][A-Za-z0-9]*(?:(?:\\[\\])?/[A-Za-z][A-Za-z0-9]*)*$", "u");

function validate361(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern28.test(data)){
validate361.errors = [{}];
return false;
}
}
else {
validate361.errors = [{}];
return false;
}
}
validate361.errors = vErrors;
return errors === 0;
}


function validate357(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.path === undefined) && (missing0 = "path")){
validate357.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "group") || (key0 === "version")) || (key0 === "kind")) || (key0 === "path")) || (key0 === "create"))){
validate357.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.group !== undefined){
const _errs2 = errors;
if(!(validate347(data.group, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate347(data.version, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs4 = errors;
if(!(validate347(data.kind, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs5 = errors;
if(!(validate361(data.path, {}))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.create !== undefined){
const _errs6 = errors;
if(typeof data.create !== "boolean"){
validate357.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate357.errors = [{}];
return false;
}
}
validate357.errors = vErrors;
return errors === 0;
}


function validate350(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.pairs === undefined) && (missing0 = "pairs")){
validate350.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "pairs") || (key0 === "includeSelectors")) || (key0 === "includeTemplates")) || (key0 === "fields"))){
validate350.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.pairs !== undefined){
const _errs2 = errors;
if(!(validate351(data.pairs, {}))){
vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.includeSelectors !== undefined){
const _errs3 = errors;
if(typeof data.includeSelectors !== "boolean"){
validate350.errors = [{}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.includeTemplates !== undefined){
const _errs5 = errors;
if(typeof data.includeTemplates !== "boolean"){
validate350.errors = [{}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fields !== undefined){
let data3 = data.fields;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate357(data3[i0], {}))){
vErrors = vErrors === null ? validate357.errors : vErrors.concat(validate357.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate350.errors = [{}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate350.errors = [{}];
return false;
}
}
validate350.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^-?[0-9]{1,9}$", "u");

function validate367(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern1.test(data)){
validate367.errors = [{}];
return false;
}
}
else {
validate367.errors = [{}];
return false;
}
}
validate367.errors = vErrors;
return errors === 0;
}


function validate365(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate352(key0, {}))){
vErrors = vErrors === null ? validate352.errors : vErrors.concat(validate352.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate365.errors = vErrors;
return false;
break;
}
}
if(valid0){
const _errs2 = errors;
for(const key1 in data){
if(!(key1 === "argocd.argoproj.io/sync-wave")){
const _errs3 = errors;
if(typeof data[key1] !== "string"){
validate365.errors = [{}];
return false;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
if(_errs2 === errors){
if(data["argocd.argoproj.io/sync-wave"] !== undefined){
if(!(validate367(data["argocd.argoproj.io/sync-wave"], {}))){
vErrors = vErrors === null ? validate367.errors : vErrors.concat(validate367.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate365.errors = [{}];
return false;
}
}
validate365.errors = vErrors;
return errors === 0;
}

const pattern30 = new RegExp("^(?!/)(?!.*://)[^\\s\\\\]+$", "u");

function validate370(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern30.test(data)){
validate370.errors = [{}];
return false;
}
}
else {
validate370.errors = [{}];
return false;
}
}
validate370.errors = vErrors;
return errors === 0;
}


function validate374(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "labels") || (key0 === "annotations")) || (key0 === "disableNameSuffixHash")) || (key0 === "immutable"))){
validate374.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.labels !== undefined){
const _errs2 = errors;
if(!(validate351(data.labels, {}))){
vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotations !== undefined){
const _errs3 = errors;
if(!(validate365(data.annotations, {}))){
vErrors = vErrors === null ? validate365.errors : vErrors.concat(validate365.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disableNameSuffixHash !== undefined){
const _errs4 = errors;
if(typeof data.disableNameSuffixHash !== "boolean"){
validate374.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.immutable !== undefined){
const _errs6 = errors;
if(typeof data.immutable !== "boolean"){
validate374.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate374.errors = [{}];
return false;
}
}
validate374.errors = vErrors;
return errors === 0;
}

const pattern7 = new RegExp("^(?=.{0,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$", "u");

function validate379(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern7.test(data)){
validate379.errors = [{}];
return false;
}
}
else {
validate379.errors = [{}];
return false;
}
}
validate379.errors = vErrors;
return errors === 0;
}


function validate378(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate378.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "behavior")) || (key0 === "files")) || (key0 === "literals")) || (key0 === "envs")) || (key0 === "options"))){
validate378.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate379(data.name, {}))){
vErrors = vErrors === null ? validate379.errors : vErrors.concat(validate379.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.behavior !== undefined){
let data1 = data.behavior;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate378.errors = [{}];
return false;
}
if(!(((data1 === "create") || (data1 === "replace")) || (data1 === "merge"))){
validate378.errors = [{}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.files !== undefined){
let data2 = data.files;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate347(data2[i0], {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate378.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.literals !== undefined){
let data4 = data.literals;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
var valid2 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
const _errs10 = errors;
if(!(validate347(data4[i1], {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
else {
validate378.errors = [{}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.envs !== undefined){
let data6 = data.envs;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data6)){
var valid3 = true;
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
const _errs13 = errors;
if(!(validate347(data6[i2], {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
else {
validate378.errors = [{}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
const _errs14 = errors;
if(!(validate374(data.options, {}))){
vErrors = vErrors === null ? validate374.errors : vErrors.concat(validate374.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate378.errors = [{}];
return false;
}
}
validate378.errors = vErrors;
return errors === 0;
}


function validate388(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate388.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
validate388.errors = [{}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate388.errors = [{}];
return false;
}
}
}
}
validate388.errors = vErrors;
return errors === 0;
}


function validate386(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.count === undefined) && (missing0 = "count")) || ((data.name === undefined) && (missing0 = "name"))){
validate386.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "count"))){
validate386.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate379(data.name, {}))){
vErrors = vErrors === null ? validate379.errors : vErrors.concat(validate379.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.count !== undefined){
const _errs3 = errors;
if(!(validate388(data.count, {}))){
vErrors = vErrors === null ? validate388.errors : vErrors.concat(validate388.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate386.errors = [{}];
return false;
}
}
validate386.errors = vErrors;
return errors === 0;
}

const pattern32 = new RegExp("^(?:[A-Za-z0-9][-A-Za-z0-9.]*(?::[0-9]+)?/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$", "u");

function validate392(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern32.test(data)){
validate392.errors = [{}];
return false;
}
}
else {
validate392.errors = [{}];
return false;
}
}
validate392.errors = vErrors;
return errors === 0;
}

const pattern33 = new RegExp("^[A-Za-z0-9_][-A-Za-z0-9_.]{0,127}$", "u");

function validate395(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern33.test(data)){
validate395.errors = [{}];
return false;
}
}
else {
validate395.errors = [{}];
return false;
}
}
validate395.errors = vErrors;
return errors === 0;
}

const pattern34 = new RegExp("^sha256:[0-9a-f]{64}$", "u");

function validate397(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern34.test(data)){
validate397.errors = [{}];
return false;
}
}
else {
validate397.errors = [{}];
return false;
}
}
validate397.errors = vErrors;
return errors === 0;
}


function validate391(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.newName === undefined) && (missing0 = "newName")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.newTag === undefined) && (missing1 = "newTag")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.digest === undefined) && (missing2 = "digest")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate391.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.name === undefined) && (missing3 = "name")){
validate391.errors = [{}];
return false;
}
else {
const _errs7 = errors;
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "newName")) || (key0 === "newTag")) || (key0 === "digest"))){
validate391.errors = [{}];
return false;
break;
}
}
if(_errs7 === errors){
if(data.name !== undefined){
const _errs8 = errors;
if(!(validate392(data.name, {}))){
vErrors = vErrors === null ? validate392.errors : vErrors.concat(validate392.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.newName !== undefined){
const _errs9 = errors;
if(!(validate392(data.newName, {}))){
vErrors = vErrors === null ? validate392.errors : vErrors.concat(validate392.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.newTag !== undefined){
const _errs10 = errors;
if(!(validate395(data.newTag, {}))){
vErrors = vErrors === null ? validate395.errors : vErrors.concat(validate395.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.digest !== undefined){
const _errs11 = errors;
if(!(validate397(data.digest, {}))){
vErrors = vErrors === null ? validate397.errors : vErrors.concat(validate397.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate391.errors = [{}];
return false;
}
}
validate391.errors = vErrors;
return errors === 0;
}

const pattern35 = new RegExp("^[A-Za-z0-9](?:[-.A-Za-z0-9]*[A-Za-z0-9])?$", "u");

function validate404(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern35.test(data)){
validate404.errors = [{}];
return false;
}
}
else {
validate404.errors = [{}];
return false;
}
}
validate404.errors = vErrors;
return errors === 0;
}


function validate403(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.group === undefined) && (missing0 = "group")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.version === undefined) && (missing1 = "version")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.kind === undefined) && (missing2 = "kind")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.name === undefined) && (missing3 = "name")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.namespace === undefined) && (missing4 = "namespace")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.labelSelector === undefined) && (missing5 = "labelSelector")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.annotationSelector === undefined) && (missing6 = "annotationSelector")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
}
}
}
}
}
}
if(!valid1){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate403.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs11 = errors;
for(const key0 in data){
if(!(((((((key0 === "group") || (key0 === "version")) || (key0 === "kind")) || (key0 === "name")) || (key0 === "namespace")) || (key0 === "labelSelector")) || (key0 === "annotationSelector"))){
validate403.errors = [{}];
return false;
break;
}
}
if(_errs11 === errors){
if(data.group !== undefined){
const _errs12 = errors;
if(!(validate404(data.group, {}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.version !== undefined){
const _errs13 = errors;
if(!(validate404(data.version, {}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.kind !== undefined){
const _errs14 = errors;
if(!(validate404(data.kind, {}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.name !== undefined){
const _errs15 = errors;
if(!(validate404(data.name, {}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.namespace !== undefined){
const _errs16 = errors;
if(!(validate404(data.namespace, {}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.labelSelector !== undefined){
const _errs17 = errors;
if(!(validate347(data.labelSelector, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.annotationSelector !== undefined){
const _errs18 = errors;
if(!(validate347(data.annotationSelector, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
else {
validate403.errors = [{}];
return false;
}
}
validate403.errors = vErrors;
return errors === 0;
}


function validate400(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.patch === undefined) && (missing0 = "patch")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.path === undefined) && (missing1 = "path")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate400.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs6 = errors;
const _errs8 = errors;
let valid2 = true;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.patch === undefined) && (missing2 = "patch")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.target === undefined) && (missing3 = "target")){
validate400.errors = [{}];
return false;
}
}
var _valid1 = _errs10 === errors;
valid2 = _valid1;
}
if(!valid2){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate400.errors = vErrors;
return false;
}
var valid0 = _errs6 === errors;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs11 = errors;
for(const key0 in data){
if(!((((key0 === "path") || (key0 === "patch")) || (key0 === "target")) || (key0 === "options"))){
validate400.errors = [{}];
return false;
break;
}
}
if(_errs11 === errors){
if(data.path !== undefined){
const _errs12 = errors;
if(!(validate370(data.path, {}))){
vErrors = vErrors === null ? validate370.errors : vErrors.concat(validate370.errors);
errors = vErrors.length;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.patch !== undefined){
const _errs13 = errors;
if(!(validate347(data.patch, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.target !== undefined){
const _errs14 = errors;
if(!(validate403(data.target, {}))){
vErrors = vErrors === null ? validate403.errors : vErrors.concat(validate403.errors);
errors = vErrors.length;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.options !== undefined){
let data3 = data.options;
const _errs15 = errors;
if(errors === _errs15){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
const _errs17 = errors;
for(const key1 in data3){
if(!((key1 === "allowNameChange") || (key1 === "allowKindChange"))){
validate400.errors = [{}];
return false;
break;
}
}
if(_errs17 === errors){
if(data3.allowNameChange !== undefined){
const _errs18 = errors;
if(typeof data3.allowNameChange !== "boolean"){
validate400.errors = [{}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.allowKindChange !== undefined){
const _errs20 = errors;
if(typeof data3.allowKindChange !== "boolean"){
validate400.errors = [{}];
return false;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate400.errors = [{}];
return false;
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate400.errors = [{}];
return false;
}
}
validate400.errors = vErrors;
return errors === 0;
}


function validate423(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "delimiter") || (key0 === "index")) || (key0 === "create"))){
validate423.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.delimiter !== undefined){
const _errs2 = errors;
if(!(validate347(data.delimiter, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.index !== undefined){
const _errs3 = errors;
if(!(validate388(data.index, {}))){
vErrors = vErrors === null ? validate388.errors : vErrors.concat(validate388.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.create !== undefined){
const _errs4 = errors;
if(typeof data.create !== "boolean"){
validate423.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate423.errors = [{}];
return false;
}
}
validate423.errors = vErrors;
return errors === 0;
}


function validate416(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "group") || (key0 === "version")) || (key0 === "kind")) || (key0 === "name")) || (key0 === "namespace")) || (key0 === "fieldPath")) || (key0 === "options"))){
validate416.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.group !== undefined){
const _errs2 = errors;
if(!(validate347(data.group, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate347(data.version, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs4 = errors;
if(!(validate347(data.kind, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(!(validate347(data.name, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namespace !== undefined){
const _errs6 = errors;
if(!(validate347(data.namespace, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fieldPath !== undefined){
const _errs7 = errors;
if(!(validate347(data.fieldPath, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
const _errs8 = errors;
if(!(validate423(data.options, {}))){
vErrors = vErrors === null ? validate423.errors : vErrors.concat(validate423.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate416.errors = [{}];
return false;
}
}
validate416.errors = vErrors;
return errors === 0;
}


function validate428(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.select === undefined) && (missing0 = "select")){
validate428.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "select") || (key0 === "reject")) || (key0 === "fieldPaths")) || (key0 === "options"))){
validate428.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.select !== undefined){
const _errs2 = errors;
if(!(validate403(data.select, {}))){
vErrors = vErrors === null ? validate403.errors : vErrors.concat(validate403.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reject !== undefined){
let data1 = data.reject;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate403(data1[i0], {}))){
vErrors = vErrors === null ? validate403.errors : vErrors.concat(validate403.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate428.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fieldPaths !== undefined){
let data3 = data.fieldPaths;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data3)){
var valid2 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
const _errs8 = errors;
if(!(validate347(data3[i1], {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
validate428.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
const _errs9 = errors;
if(!(validate423(data.options, {}))){
vErrors = vErrors === null ? validate423.errors : vErrors.concat(validate423.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate428.errors = [{}];
return false;
}
}
validate428.errors = vErrors;
return errors === 0;
}


function validate414(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.path === undefined) && (missing0 = "path")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.source === undefined) && (missing1 = "source")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate414.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs6 = errors;
const _errs8 = errors;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.path === undefined) && (missing2 = "path")) || ((data.targets === undefined) && (missing2 = "targets"))){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid2 = _errs9 === errors;
if(valid2){
validate414.errors = [{}];
return false;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs6 === errors;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs10 = errors;
for(const key0 in data){
if(!(((key0 === "path") || (key0 === "source")) || (key0 === "targets"))){
validate414.errors = [{}];
return false;
break;
}
}
if(_errs10 === errors){
if(data.path !== undefined){
const _errs11 = errors;
if(!(validate370(data.path, {}))){
vErrors = vErrors === null ? validate370.errors : vErrors.concat(validate370.errors);
errors = vErrors.length;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.source !== undefined){
const _errs12 = errors;
if(!(validate416(data.source, {}))){
vErrors = vErrors === null ? validate416.errors : vErrors.concat(validate416.errors);
errors = vErrors.length;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.targets !== undefined){
let data2 = data.targets;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data2)){
var valid4 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs15 = errors;
if(!(validate428(data2[i0], {}))){
vErrors = vErrors === null ? validate428.errors : vErrors.concat(validate428.errors);
errors = vErrors.length;
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
else {
validate414.errors = [{}];
return false;
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate414.errors = [{}];
return false;
}
}
validate414.errors = vErrors;
return errors === 0;
}


function validate344(data, {}={}){
/*# sourceURL="kustomize.config.k8s.io-v1beta1-kustomization.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.apiVersion === undefined) && (missing0 = "apiVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.resources === undefined) && (missing0 = "resources"))){
validate344.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema111.properties, key0))){
validate344.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate344.errors = [{}];
return false;
}
if("kustomize.config.k8s.io/v1beta1" !== data0){
validate344.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate344.errors = [{}];
return false;
}
if("Kustomization" !== data1){
validate344.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namespace !== undefined){
const _errs6 = errors;
if(!(validate345(data.namespace, {}))){
vErrors = vErrors === null ? validate345.errors : vErrors.concat(validate345.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namePrefix !== undefined){
const _errs7 = errors;
if(!(validate347(data.namePrefix, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nameSuffix !== undefined){
const _errs8 = errors;
if(!(validate347(data.nameSuffix, {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
let data5 = data.labels;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data5)){
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs11 = errors;
if(!(validate350(data5[i0], {}))){
vErrors = vErrors === null ? validate350.errors : vErrors.concat(validate350.errors);
errors = vErrors.length;
}
var valid1 = _errs11 === errors;
if(!valid1){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commonAnnotations !== undefined){
const _errs12 = errors;
if(!(validate365(data.commonAnnotations, {}))){
vErrors = vErrors === null ? validate365.errors : vErrors.concat(validate365.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resources !== undefined){
let data8 = data.resources;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data8)){
if(data8.length < 1){
validate344.errors = [{}];
return false;
}
else {
var valid2 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
const _errs15 = errors;
if(!(validate370(data8[i1], {}))){
vErrors = vErrors === null ? validate370.errors : vErrors.concat(validate370.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.components !== undefined){
let data10 = data.components;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data10)){
var valid3 = true;
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
const _errs18 = errors;
if(!(validate370(data10[i2], {}))){
vErrors = vErrors === null ? validate370.errors : vErrors.concat(validate370.errors);
errors = vErrors.length;
}
var valid3 = _errs18 === errors;
if(!valid3){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.configurations !== undefined){
let data12 = data.configurations;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data12)){
var valid4 = true;
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
const _errs21 = errors;
if(!(validate370(data12[i3], {}))){
vErrors = vErrors === null ? validate370.errors : vErrors.concat(validate370.errors);
errors = vErrors.length;
}
var valid4 = _errs21 === errors;
if(!valid4){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generatorOptions !== undefined){
const _errs22 = errors;
if(!(validate374(data.generatorOptions, {}))){
vErrors = vErrors === null ? validate374.errors : vErrors.concat(validate374.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.configMapGenerator !== undefined){
let data15 = data.configMapGenerator;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data15)){
var valid5 = true;
const len4 = data15.length;
for(let i4=0; i4<len4; i4++){
const _errs25 = errors;
if(!(validate378(data15[i4], {}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid5 = _errs25 === errors;
if(!valid5){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replicas !== undefined){
let data17 = data.replicas;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data17)){
var valid6 = true;
const len5 = data17.length;
for(let i5=0; i5<len5; i5++){
const _errs28 = errors;
if(!(validate386(data17[i5], {}))){
vErrors = vErrors === null ? validate386.errors : vErrors.concat(validate386.errors);
errors = vErrors.length;
}
var valid6 = _errs28 === errors;
if(!valid6){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.images !== undefined){
let data19 = data.images;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data19)){
var valid7 = true;
const len6 = data19.length;
for(let i6=0; i6<len6; i6++){
const _errs31 = errors;
if(!(validate391(data19[i6], {}))){
vErrors = vErrors === null ? validate391.errors : vErrors.concat(validate391.errors);
errors = vErrors.length;
}
var valid7 = _errs31 === errors;
if(!valid7){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.patches !== undefined){
let data21 = data.patches;
const _errs32 = errors;
if(errors === _errs32){
if(Array.isArray(data21)){
var valid8 = true;
const len7 = data21.length;
for(let i7=0; i7<len7; i7++){
const _errs34 = errors;
if(!(validate400(data21[i7], {}))){
vErrors = vErrors === null ? validate400.errors : vErrors.concat(validate400.errors);
errors = vErrors.length;
}
var valid8 = _errs34 === errors;
if(!valid8){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replacements !== undefined){
let data23 = data.replacements;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data23)){
var valid9 = true;
const len8 = data23.length;
for(let i8=0; i8<len8; i8++){
const _errs37 = errors;
if(!(validate414(data23[i8], {}))){
vErrors = vErrors === null ? validate414.errors : vErrors.concat(validate414.errors);
errors = vErrors.length;
}
var valid9 = _errs37 === errors;
if(!valid9){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transformers !== undefined){
let data25 = data.transformers;
const _errs38 = errors;
if(errors === _errs38){
if(Array.isArray(data25)){
var valid10 = true;
const len9 = data25.length;
for(let i9=0; i9<len9; i9++){
const _errs40 = errors;
if(!(validate347(data25[i9], {}))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
var valid10 = _errs40 === errors;
if(!valid10){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.buildMetadata !== undefined){
let data27 = data.buildMetadata;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data27)){
var valid11 = true;
const len10 = data27.length;
for(let i10=0; i10<len10; i10++){
let data28 = data27[i10];
const _errs43 = errors;
if(typeof data28 !== "string"){
validate344.errors = [{}];
return false;
}
if(!(((data28 === "originAnnotations") || (data28 === "transformerAnnotations")) || (data28 === "managedByLabel"))){
validate344.errors = [{}];
return false;
}
var valid11 = _errs43 === errors;
if(!valid11){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
validate344.errors = vErrors;
return errors === 0;
}
