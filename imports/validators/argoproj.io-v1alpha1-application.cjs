"use strict";
module.exports = validate344;
module.exports.default = validate344;
const pattern0 = new RegExp("^(?:(?=[^/]{1,253}/)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");

function validate346(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate346.errors = [{}];
return false;
}
}
else {
validate346.errors = [{}];
return false;
}
}
validate346.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^-?[0-9]{1,9}$", "u");

function validate348(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern1.test(data)){
validate348.errors = [{}];
return false;
}
}
else {
validate348.errors = [{}];
return false;
}
}
validate348.errors = vErrors;
return errors === 0;
}


function validate345(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate346(key0, {}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
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
validate345.errors = vErrors;
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
validate345.errors = [{}];
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
if(!(validate348(data["argocd.argoproj.io/sync-wave"], {}))){
vErrors = vErrors === null ? validate348.errors : vErrors.concat(validate348.errors);
errors = vErrors.length;
}
}
}
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


function validate351(data, {}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate351.errors = [{}];
return false;
}
if(!((data === "resources-finalizer.argocd.argoproj.io") || (data === "resources-finalizer.argocd.argoproj.io/background"))){
validate351.errors = [{}];
return false;
}
validate351.errors = vErrors;
return errors === 0;
}

const pattern2 = new RegExp("^(?=.{0,63}$)(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$", "u");

function validate355(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern2.test(data)){
validate355.errors = [{}];
return false;
}
}
else {
validate355.errors = [{}];
return false;
}
}
validate355.errors = vErrors;
return errors === 0;
}


function validate353(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate346(key0, {}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
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
validate353.errors = vErrors;
return false;
break;
}
}
if(valid0){
for(const key1 in data){
const _errs3 = errors;
if(!(validate355(data[key1], {}))){
vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors);
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
validate353.errors = [{}];
return false;
}
}
validate353.errors = vErrors;
return errors === 0;
}

const pattern4 = new RegExp("^(?=.{0,63}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate358(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern4.test(data)){
validate358.errors = [{}];
return false;
}
}
else {
validate358.errors = [{}];
return false;
}
}
validate358.errors = vErrors;
return errors === 0;
}

const pattern28 = new RegExp("^(?!!)\\S+$", "u");

function validate363(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern28.test(data)){
validate363.errors = [{}];
return false;
}
}
else {
validate363.errors = [{}];
return false;
}
}
validate363.errors = vErrors;
return errors === 0;
}


function validate362(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.namespace === undefined) && (missing0 = "namespace")) || ((data.server === undefined) && (missing0 = "server"))){
validate362.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "namespace") || (key0 === "server"))){
validate362.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.namespace !== undefined){
const _errs2 = errors;
if(!(validate363(data.namespace, {}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.server !== undefined){
const _errs3 = errors;
if(!(validate363(data.server, {}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
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
validate362.errors = [{}];
return false;
}
}
validate362.errors = vErrors;
return errors === 0;
}

const pattern29 = new RegExp("^(?:/.*)+$", "u");

function validate369(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern29.test(data)){
validate369.errors = [{}];
return false;
}
}
else {
validate369.errors = [{}];
return false;
}
}
validate369.errors = vErrors;
return errors === 0;
}

const pattern12 = new RegExp("[^]", "u");

function validate371(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern12.test(data)){
validate371.errors = [{}];
return false;
}
}
else {
validate371.errors = [{}];
return false;
}
}
validate371.errors = vErrors;
return errors === 0;
}


function validate368(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.jqPathExpressions === undefined) && (missing0 = "jqPathExpressions")){
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
if((data.jsonPointers === undefined) && (missing1 = "jsonPointers")){
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
if((data.managedFieldsManagers === undefined) && (missing2 = "managedFieldsManagers")){
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
validate368.errors = vErrors;
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
if((data.kind === undefined) && (missing3 = "kind")){
validate368.errors = [{}];
return false;
}
else {
const _errs7 = errors;
for(const key0 in data){
if(!(((((((key0 === "group") || (key0 === "jqPathExpressions")) || (key0 === "jsonPointers")) || (key0 === "kind")) || (key0 === "managedFieldsManagers")) || (key0 === "name")) || (key0 === "namespace"))){
validate368.errors = [{}];
return false;
break;
}
}
if(_errs7 === errors){
if(data.group !== undefined){
const _errs8 = errors;
if(typeof data.group !== "string"){
validate368.errors = [{}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.jqPathExpressions !== undefined){
let data1 = data.jqPathExpressions;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data1)){
var valid3 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(typeof data1[i0] !== "string"){
validate368.errors = [{}];
return false;
}
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
else {
validate368.errors = [{}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.jsonPointers !== undefined){
let data3 = data.jsonPointers;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data3)){
if(data3.length < 1){
validate368.errors = [{}];
return false;
}
else {
var valid4 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
const _errs16 = errors;
if(!(validate369(data3[i1], {}))){
vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
errors = vErrors.length;
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate368.errors = [{}];
return false;
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.kind !== undefined){
const _errs17 = errors;
if(!(validate371(data.kind, {}))){
vErrors = vErrors === null ? validate371.errors : vErrors.concat(validate371.errors);
errors = vErrors.length;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.managedFieldsManagers !== undefined){
let data6 = data.managedFieldsManagers;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data6)){
var valid5 = true;
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
const _errs20 = errors;
if(typeof data6[i2] !== "string"){
validate368.errors = [{}];
return false;
}
var valid5 = _errs20 === errors;
if(!valid5){
break;
}
}
}
else {
validate368.errors = [{}];
return false;
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.name !== undefined){
const _errs22 = errors;
if(typeof data.name !== "string"){
validate368.errors = [{}];
return false;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.namespace !== undefined){
const _errs24 = errors;
if(typeof data.namespace !== "string"){
validate368.errors = [{}];
return false;
}
var valid2 = _errs24 === errors;
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
}
else {
validate368.errors = [{}];
return false;
}
}
validate368.errors = vErrors;
return errors === 0;
}


function validate367(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate368(data[i0], {}))){
vErrors = vErrors === null ? validate368.errors : vErrors.concat(validate368.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
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


function validate375(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.value === undefined) && (missing0 = "value"))){
validate375.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "value"))){
validate375.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(typeof data.name !== "string"){
validate375.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
const _errs4 = errors;
if(typeof data.value !== "string"){
validate375.errors = [{}];
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
validate375.errors = [{}];
return false;
}
}
validate375.errors = vErrors;
return errors === 0;
}

const pattern7 = new RegExp("^(?=.{0,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$", "u");

function validate377(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern7.test(data)){
validate377.errors = [{}];
return false;
}
}
else {
validate377.errors = [{}];
return false;
}
}
validate377.errors = vErrors;
return errors === 0;
}


function validate379(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate379.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
validate379.errors = [{}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate379.errors = [{}];
return false;
}
}
}
}
validate379.errors = vErrors;
return errors === 0;
}


function validate382(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "exclude") || (key0 === "include")) || (key0 === "recurse"))){
validate382.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.exclude !== undefined){
const _errs2 = errors;
if(typeof data.exclude !== "string"){
validate382.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.include !== undefined){
const _errs4 = errors;
if(typeof data.include !== "string"){
validate382.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recurse !== undefined){
const _errs6 = errors;
if(typeof data.recurse !== "boolean"){
validate382.errors = [{}];
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
else {
validate382.errors = [{}];
return false;
}
}
validate382.errors = vErrors;
return errors === 0;
}

const schema131 = {"type":"object","properties":{"apiVersions":{"type":"array","items":{"type":"string"}},"commonAnnotations":{"$ref":"#/definitions/Annotations"},"commonAnnotationsEnvsubst":{"type":"boolean"},"commonLabels":{"$ref":"#/definitions/Labels"},"components":{"type":"array","items":{"type":"string"}},"forceCommonAnnotations":{"type":"boolean"},"forceCommonLabels":{"type":"boolean"},"ignoreMissingComponents":{"type":"boolean"},"images":{"$ref":"#/definitions/KustomizeImages"},"kubeVersion":{"type":"string"},"labelIncludeTemplates":{"type":"boolean"},"labelWithoutSelector":{"type":"boolean"},"namePrefix":{"type":"string"},"nameSuffix":{"type":"string"},"namespace":{"type":"string"},"patches":{"$ref":"#/definitions/KustomizePatches"},"replicas":{"$ref":"#/definitions/KustomizeReplicas"},"version":{"type":"string"}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;

function validate388(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern12.test(data)){
validate388.errors = [{}];
return false;
}
}
else {
validate388.errors = [{}];
return false;
}
}
validate388.errors = vErrors;
return errors === 0;
}


function validate387(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate388(data[i0], {}))){
vErrors = vErrors === null ? validate388.errors : vErrors.concat(validate388.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate387.errors = [{}];
return false;
}
}
validate387.errors = vErrors;
return errors === 0;
}


function validate393(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "group") || (key0 === "kind")) || (key0 === "version")) || (key0 === "name")) || (key0 === "namespace")) || (key0 === "annotationSelector")) || (key0 === "labelSelector"))){
validate393.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.group !== undefined){
const _errs2 = errors;
if(typeof data.group !== "string"){
validate393.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs4 = errors;
if(typeof data.kind !== "string"){
validate393.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs6 = errors;
if(typeof data.version !== "string"){
validate393.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs8 = errors;
if(typeof data.name !== "string"){
validate393.errors = [{}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namespace !== undefined){
const _errs10 = errors;
if(typeof data.namespace !== "string"){
validate393.errors = [{}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotationSelector !== undefined){
const _errs12 = errors;
if(typeof data.annotationSelector !== "string"){
validate393.errors = [{}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labelSelector !== undefined){
const _errs14 = errors;
if(typeof data.labelSelector !== "string"){
validate393.errors = [{}];
return false;
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
validate393.errors = [{}];
return false;
}
}
validate393.errors = vErrors;
return errors === 0;
}


function validate392(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "options") || (key0 === "patch")) || (key0 === "path")) || (key0 === "target"))){
validate392.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.options !== undefined){
let data0 = data.options;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs5 = errors;
if(typeof data0[key1] !== "boolean"){
validate392.errors = [{}];
return false;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate392.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.patch !== undefined){
const _errs7 = errors;
if(typeof data.patch !== "string"){
validate392.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs9 = errors;
if(typeof data.path !== "string"){
validate392.errors = [{}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target !== undefined){
const _errs11 = errors;
if(!(validate393(data.target, {}))){
vErrors = vErrors === null ? validate393.errors : vErrors.concat(validate393.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
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
validate392.errors = [{}];
return false;
}
}
validate392.errors = vErrors;
return errors === 0;
}


function validate391(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate392(data[i0], {}))){
vErrors = vErrors === null ? validate392.errors : vErrors.concat(validate392.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
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


function validate398(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.count === undefined) && (missing0 = "count")) || ((data.name === undefined) && (missing0 = "name"))){
validate398.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "count") || (key0 === "name"))){
validate398.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.count !== undefined){
const _errs2 = errors;
if(!(validate379(data.count, {}))){
vErrors = vErrors === null ? validate379.errors : vErrors.concat(validate379.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs3 = errors;
if(typeof data.name !== "string"){
validate398.errors = [{}];
return false;
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
validate398.errors = [{}];
return false;
}
}
validate398.errors = vErrors;
return errors === 0;
}


function validate397(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate398(data[i0], {}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
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


function validate384(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema131.properties, key0))){
validate384.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.apiVersions !== undefined){
let data0 = data.apiVersions;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(typeof data0[i0] !== "string"){
validate384.errors = [{}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate384.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commonAnnotations !== undefined){
const _errs6 = errors;
if(!(validate345(data.commonAnnotations, {}))){
vErrors = vErrors === null ? validate345.errors : vErrors.concat(validate345.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commonAnnotationsEnvsubst !== undefined){
const _errs7 = errors;
if(typeof data.commonAnnotationsEnvsubst !== "boolean"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commonLabels !== undefined){
const _errs9 = errors;
if(!(validate353(data.commonLabels, {}))){
vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.components !== undefined){
let data5 = data.components;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data5)){
var valid2 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
const _errs12 = errors;
if(typeof data5[i1] !== "string"){
validate384.errors = [{}];
return false;
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
else {
validate384.errors = [{}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forceCommonAnnotations !== undefined){
const _errs14 = errors;
if(typeof data.forceCommonAnnotations !== "boolean"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forceCommonLabels !== undefined){
const _errs16 = errors;
if(typeof data.forceCommonLabels !== "boolean"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ignoreMissingComponents !== undefined){
const _errs18 = errors;
if(typeof data.ignoreMissingComponents !== "boolean"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.images !== undefined){
const _errs20 = errors;
if(!(validate387(data.images, {}))){
vErrors = vErrors === null ? validate387.errors : vErrors.concat(validate387.errors);
errors = vErrors.length;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kubeVersion !== undefined){
const _errs21 = errors;
if(typeof data.kubeVersion !== "string"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labelIncludeTemplates !== undefined){
const _errs23 = errors;
if(typeof data.labelIncludeTemplates !== "boolean"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labelWithoutSelector !== undefined){
const _errs25 = errors;
if(typeof data.labelWithoutSelector !== "boolean"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namePrefix !== undefined){
const _errs27 = errors;
if(typeof data.namePrefix !== "string"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nameSuffix !== undefined){
const _errs29 = errors;
if(typeof data.nameSuffix !== "string"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namespace !== undefined){
const _errs31 = errors;
if(typeof data.namespace !== "string"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.patches !== undefined){
const _errs33 = errors;
if(!(validate391(data.patches, {}))){
vErrors = vErrors === null ? validate391.errors : vErrors.concat(validate391.errors);
errors = vErrors.length;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replicas !== undefined){
const _errs34 = errors;
if(!(validate397(data.replicas, {}))){
vErrors = vErrors === null ? validate397.errors : vErrors.concat(validate397.errors);
errors = vErrors.length;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs35 = errors;
if(typeof data.version !== "string"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs35 === errors;
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
else {
validate384.errors = [{}];
return false;
}
}
validate384.errors = vErrors;
return errors === 0;
}

const pattern21 = new RegExp("^(?!/)(?!(?:.*/)?\\.\\.(?:/|$)).+$", "u");

function validate403(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern21.test(data)){
validate403.errors = [{}];
return false;
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

const pattern34 = new RegExp("^[^\\s~^:?*[\\\\]+$", "u");

function validate406(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern34.test(data)){
validate406.errors = [{}];
return false;
}
}
else {
validate406.errors = [{}];
return false;
}
}
validate406.errors = vErrors;
return errors === 0;
}


function validate381(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.path === undefined) && (missing0 = "path")) || ((data.repoURL === undefined) && (missing0 = "repoURL"))) || ((data.targetRevision === undefined) && (missing0 = "targetRevision"))){
validate381.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "directory") || (key0 === "kustomize")) || (key0 === "path")) || (key0 === "repoURL")) || (key0 === "targetRevision"))){
validate381.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.directory !== undefined){
const _errs2 = errors;
if(!(validate382(data.directory, {}))){
vErrors = vErrors === null ? validate382.errors : vErrors.concat(validate382.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kustomize !== undefined){
const _errs3 = errors;
if(!(validate384(data.kustomize, {}))){
vErrors = vErrors === null ? validate384.errors : vErrors.concat(validate384.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs4 = errors;
if(!(validate403(data.path, {}))){
vErrors = vErrors === null ? validate403.errors : vErrors.concat(validate403.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repoURL !== undefined){
const _errs5 = errors;
if(!(validate363(data.repoURL, {}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.targetRevision !== undefined){
const _errs6 = errors;
if(!(validate406(data.targetRevision, {}))){
vErrors = vErrors === null ? validate406.errors : vErrors.concat(validate406.errors);
errors = vErrors.length;
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
validate381.errors = [{}];
return false;
}
}
validate381.errors = vErrors;
return errors === 0;
}


function validate410(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "allowEmpty") || (key0 === "enabled")) || (key0 === "prune")) || (key0 === "selfHeal"))){
validate410.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.allowEmpty !== undefined){
const _errs2 = errors;
if(typeof data.allowEmpty !== "boolean"){
validate410.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs4 = errors;
if(typeof data.enabled !== "boolean"){
validate410.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prune !== undefined){
const _errs6 = errors;
if(typeof data.prune !== "boolean"){
validate410.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.selfHeal !== undefined){
const _errs8 = errors;
if(typeof data.selfHeal !== "boolean"){
validate410.errors = [{}];
return false;
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
else {
validate410.errors = [{}];
return false;
}
}
validate410.errors = vErrors;
return errors === 0;
}


function validate412(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "annotations") || (key0 === "labels"))){
validate412.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.annotations !== undefined){
const _errs2 = errors;
if(!(validate345(data.annotations, {}))){
vErrors = vErrors === null ? validate345.errors : vErrors.concat(validate345.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
const _errs3 = errors;
if(!(validate353(data.labels, {}))){
vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
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
else {
validate412.errors = [{}];
return false;
}
}
validate412.errors = vErrors;
return errors === 0;
}

const pattern35 = new RegExp("^(?:(?:[0-9]+(?:\\.[0-9]+)?(?:ns|us|ms|s|m|h))+|\\{\\{\\s*args\\.[-A-Za-z0-9_.]+\\s*\\}\\})$", "u");

function validate418(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern35.test(data)){
validate418.errors = [{}];
return false;
}
}
else {
validate418.errors = [{}];
return false;
}
}
validate418.errors = vErrors;
return errors === 0;
}


function validate420(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate420.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
validate420.errors = [{}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate420.errors = [{}];
return false;
}
}
}
}
validate420.errors = vErrors;
return errors === 0;
}


function validate417(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "duration") || (key0 === "factor")) || (key0 === "maxDuration"))){
validate417.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.duration !== undefined){
const _errs2 = errors;
if(!(validate418(data.duration, {}))){
vErrors = vErrors === null ? validate418.errors : vErrors.concat(validate418.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.factor !== undefined){
const _errs3 = errors;
if(!(validate420(data.factor, {}))){
vErrors = vErrors === null ? validate420.errors : vErrors.concat(validate420.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxDuration !== undefined){
const _errs4 = errors;
if(!(validate418(data.maxDuration, {}))){
vErrors = vErrors === null ? validate418.errors : vErrors.concat(validate418.errors);
errors = vErrors.length;
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
validate417.errors = [{}];
return false;
}
}
validate417.errors = vErrors;
return errors === 0;
}


function validate416(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "backoff") || (key0 === "limit")) || (key0 === "refresh"))){
validate416.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.backoff !== undefined){
const _errs2 = errors;
if(!(validate417(data.backoff, {}))){
vErrors = vErrors === null ? validate417.errors : vErrors.concat(validate417.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data1 = data.limit;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate416.errors = [{}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
validate416.errors = [{}];
return false;
}
else {
if(data1 < -1 || isNaN(data1)){
validate416.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refresh !== undefined){
const _errs5 = errors;
if(typeof data.refresh !== "boolean"){
validate416.errors = [{}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
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

const pattern36 = new RegExp("^(?:(?:ApplyOutOfSyncOnly|ClientSideApplyMigration|CreateNamespace|FailOnSharedResource|PruneLast|Replace|RespectIgnoreDifferences|ServerSideApply|SkipDryRunOnMissingResource|Validate)=(?:true|false)|(?:Prune|Delete)=(?:true|false|confirm)|PrunePropagationPolicy=(?:foreground|background|orphan))$", "u");

function validate426(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern36.test(data)){
validate426.errors = [{}];
return false;
}
}
else {
validate426.errors = [{}];
return false;
}
}
validate426.errors = vErrors;
return errors === 0;
}


function validate425(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate426(data[i0], {}))){
vErrors = vErrors === null ? validate426.errors : vErrors.concat(validate426.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate425.errors = [{}];
return false;
}
}
validate425.errors = vErrors;
return errors === 0;
}


function validate409(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "automated") || (key0 === "managedNamespaceMetadata")) || (key0 === "retry")) || (key0 === "syncOptions"))){
validate409.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.automated !== undefined){
const _errs2 = errors;
if(!(validate410(data.automated, {}))){
vErrors = vErrors === null ? validate410.errors : vErrors.concat(validate410.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.managedNamespaceMetadata !== undefined){
const _errs3 = errors;
if(!(validate412(data.managedNamespaceMetadata, {}))){
vErrors = vErrors === null ? validate412.errors : vErrors.concat(validate412.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retry !== undefined){
const _errs4 = errors;
if(!(validate416(data.retry, {}))){
vErrors = vErrors === null ? validate416.errors : vErrors.concat(validate416.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.syncOptions !== undefined){
const _errs5 = errors;
if(!(validate425(data.syncOptions, {}))){
vErrors = vErrors === null ? validate425.errors : vErrors.concat(validate425.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
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
validate409.errors = [{}];
return false;
}
}
validate409.errors = vErrors;
return errors === 0;
}


function validate361(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.destination === undefined) && (missing0 = "destination")) || ((data.project === undefined) && (missing0 = "project"))) || ((data.source === undefined) && (missing0 = "source"))){
validate361.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "destination") || (key0 === "ignoreDifferences")) || (key0 === "info")) || (key0 === "project")) || (key0 === "revisionHistoryLimit")) || (key0 === "source")) || (key0 === "syncPolicy"))){
validate361.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.destination !== undefined){
const _errs2 = errors;
if(!(validate362(data.destination, {}))){
vErrors = vErrors === null ? validate362.errors : vErrors.concat(validate362.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ignoreDifferences !== undefined){
const _errs3 = errors;
if(!(validate367(data.ignoreDifferences, {}))){
vErrors = vErrors === null ? validate367.errors : vErrors.concat(validate367.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.info !== undefined){
let data2 = data.info;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate375(data2[i0], {}))){
vErrors = vErrors === null ? validate375.errors : vErrors.concat(validate375.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate361.errors = [{}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.project !== undefined){
const _errs7 = errors;
if(!(validate377(data.project, {}))){
vErrors = vErrors === null ? validate377.errors : vErrors.concat(validate377.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.revisionHistoryLimit !== undefined){
const _errs8 = errors;
if(!(validate379(data.revisionHistoryLimit, {}))){
vErrors = vErrors === null ? validate379.errors : vErrors.concat(validate379.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs9 = errors;
if(!(validate381(data.source, {}))){
vErrors = vErrors === null ? validate381.errors : vErrors.concat(validate381.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.syncPolicy !== undefined){
const _errs10 = errors;
if(!(validate409(data.syncPolicy, {}))){
vErrors = vErrors === null ? validate409.errors : vErrors.concat(validate409.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
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
else {
validate361.errors = [{}];
return false;
}
}
validate361.errors = vErrors;
return errors === 0;
}


function validate344(data, {}={}){
/*# sourceURL="argoproj.io-v1alpha1-application.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.apiVersion === undefined) && (missing0 = "apiVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.spec === undefined) && (missing0 = "spec"))){
validate344.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
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
if("argoproj.io/v1alpha1" !== data0){
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
if("Application" !== data1){
validate344.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data2 = data.metadata;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.name === undefined) && (missing1 = "name")){
validate344.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(((((key1 === "annotations") || (key1 === "finalizers")) || (key1 === "labels")) || (key1 === "name")) || (key1 === "namespace"))){
validate344.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.annotations !== undefined){
const _errs9 = errors;
if(!(validate345(data2.annotations, {}))){
vErrors = vErrors === null ? validate345.errors : vErrors.concat(validate345.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.finalizers !== undefined){
let data4 = data2.finalizers;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data4)){
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(!(validate351(data4[i0], {}))){
vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.labels !== undefined){
const _errs13 = errors;
if(!(validate353(data2.labels, {}))){
vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
errors = vErrors.length;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.name !== undefined){
const _errs14 = errors;
if(!(validate358(data2.name, {}))){
vErrors = vErrors === null ? validate358.errors : vErrors.concat(validate358.errors);
errors = vErrors.length;
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.namespace !== undefined){
const _errs15 = errors;
if(!(validate358(data2.namespace, {}))){
vErrors = vErrors === null ? validate358.errors : vErrors.concat(validate358.errors);
errors = vErrors.length;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
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
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
const _errs16 = errors;
if(!(validate361(data.spec, {}))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
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
validate344.errors = [{}];
return false;
}
}
validate344.errors = vErrors;
return errors === 0;
}
