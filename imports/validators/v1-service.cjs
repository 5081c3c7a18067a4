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

const pattern27 = new RegExp("^(?=.{0,63}$)[a-z](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate358(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern27.test(data)){
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

const pattern4 = new RegExp("^(?=.{0,63}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate360(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern4.test(data)){
validate360.errors = [{}];
return false;
}
}
else {
validate360.errors = [{}];
return false;
}
}
validate360.errors = vErrors;
return errors === 0;
}

const schema120 = {"type":"object","properties":{"allocateLoadBalancerNodePorts":{"type":"boolean"},"clusterIP":{"$ref":"#/definitions/ClusterIp"},"clusterIPs":{"type":"array","items":{"$ref":"#/definitions/ClusterIp"}},"externalIPs":{"type":"array","items":{"$ref":"#/definitions/Ip"}},"externalName":{"$ref":"#/definitions/DnsSubdomain"},"externalTrafficPolicy":{"type":"string","enum":["Cluster","Local"]},"healthCheckNodePort":{"$ref":"#/definitions/Port"},"internalTrafficPolicy":{"type":"string","enum":["Cluster","Local"]},"ipFamilies":{"type":"array","items":{"type":"string","enum":["IPv4","IPv6"]}},"ipFamilyPolicy":{"type":"string","enum":["PreferDualStack","RequireDualStack","SingleStack"]},"loadBalancerClass":{"$ref":"#/definitions/LabelKey"},"loadBalancerSourceRanges":{"type":"array","items":{"$ref":"#/definitions/Cidr"}},"ports":{"type":"array","items":{"$ref":"#/definitions/ServicePort"},"minItems":1},"publishNotReadyAddresses":{"type":"boolean"},"selector":{"$ref":"#/definitions/Labels"},"sessionAffinity":{"type":"string","enum":["ClientIP","None"]},"sessionAffinityConfig":{"$ref":"#/definitions/SessionAffinityConfig"},"trafficDistribution":{"type":"string","enum":["PreferClose"]},"type":{"type":"string","enum":["ClusterIP","ExternalName","LoadBalancer","NodePort"]}},"additionalProperties":false,"allOf":[{"$comment":"must have 'ports', or 'externalName' where its type is ExternalName","if":{"required":["type"],"properties":{"type":{"type":"string","enum":["ExternalName"]}}},"then":{"required":["externalName"],"properties":{"externalName":{}}},"else":{"required":["ports"],"properties":{"ports":{}}}}]};
const func2 = Object.prototype.hasOwnProperty;
const pattern29 = new RegExp("^(?:None|(?:(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])|(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?!:*[0-9A-Fa-f]{1,4}(?::+[0-9A-Fa-f]{1,4}){7})(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?)))$", "u");

function validate363(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern29.test(data)){
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

const pattern16 = new RegExp("^(?:(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])|(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?!:*[0-9A-Fa-f]{1,4}(?::+[0-9A-Fa-f]{1,4}){7})(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?))$", "u");

function validate366(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern16.test(data)){
validate366.errors = [{}];
return false;
}
}
else {
validate366.errors = [{}];
return false;
}
}
validate366.errors = vErrors;
return errors === 0;
}

const pattern7 = new RegExp("^(?=.{0,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$", "u");

function validate368(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern7.test(data)){
validate368.errors = [{}];
return false;
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


function validate370(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate370.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
validate370.errors = [{}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate370.errors = [{}];
return false;
}
}
}
}
validate370.errors = vErrors;
return errors === 0;
}

const pattern32 = new RegExp("^(?:(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/(?:3[0-2]|[12]?[0-9])|(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?!:*[0-9A-Fa-f]{1,4}(?::+[0-9A-Fa-f]{1,4}){7})(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?)/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9]))$", "u");

function validate373(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern32.test(data)){
validate373.errors = [{}];
return false;
}
}
else {
validate373.errors = [{}];
return false;
}
}
validate373.errors = vErrors;
return errors === 0;
}


function validate379(data, {}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate379.errors = [{}];
return false;
}
if(!(((data === "TCP") || (data === "UDP")) || (data === "SCTP"))){
validate379.errors = [{}];
return false;
}
validate379.errors = vErrors;
return errors === 0;
}

const pattern15 = new RegExp("^(?=.{0,15}$)(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate382(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern15.test(data)){
validate382.errors = [{}];
return false;
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


function validate381(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs1){
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data < 1 || isNaN(data)){
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
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(!(validate382(data, {}))){
vErrors = vErrors === null ? validate382.errors : vErrors.concat(validate382.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate381.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate381.errors = vErrors;
return errors === 0;
}


function validate375(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.port === undefined) && (missing0 = "port")){
validate375.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "appProtocol") || (key0 === "name")) || (key0 === "nodePort")) || (key0 === "port")) || (key0 === "protocol")) || (key0 === "targetPort"))){
validate375.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.appProtocol !== undefined){
const _errs2 = errors;
if(typeof data.appProtocol !== "string"){
validate375.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs4 = errors;
if(!(validate360(data.name, {}))){
vErrors = vErrors === null ? validate360.errors : vErrors.concat(validate360.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nodePort !== undefined){
const _errs5 = errors;
if(!(validate370(data.nodePort, {}))){
vErrors = vErrors === null ? validate370.errors : vErrors.concat(validate370.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined){
const _errs6 = errors;
if(!(validate370(data.port, {}))){
vErrors = vErrors === null ? validate370.errors : vErrors.concat(validate370.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protocol !== undefined){
const _errs7 = errors;
if(!(validate379(data.protocol, {}))){
vErrors = vErrors === null ? validate379.errors : vErrors.concat(validate379.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.targetPort !== undefined){
const _errs8 = errors;
if(!(validate381(data.targetPort, {}))){
vErrors = vErrors === null ? validate381.errors : vErrors.concat(validate381.errors);
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
validate375.errors = [{}];
return false;
}
}
validate375.errors = vErrors;
return errors === 0;
}


function validate388(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "timeoutSeconds")){
validate388.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.timeoutSeconds !== undefined){
let data0 = data.timeoutSeconds;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate388.errors = [{}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 86400 || isNaN(data0)){
validate388.errors = [{}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate388.errors = [{}];
return false;
}
}
}
}
}
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
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "clientIP")){
validate387.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.clientIP !== undefined){
if(!(validate388(data.clientIP, {}))){
vErrors = vErrors === null ? validate388.errors : vErrors.concat(validate388.errors);
errors = vErrors.length;
}
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


function validate362(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(data0 === "ExternalName")){
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
}
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.externalName === undefined) && (missing1 = "externalName")){
validate362.errors = [{}];
return false;
}
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.ports === undefined) && (missing2 = "ports")){
validate362.errors = [{}];
return false;
}
}
var _valid0 = _errs8 === errors;
valid1 = _valid0;
ifClause0 = "else";
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
validate362.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs9 = errors;
for(const key0 in data){
if(!(func2.call(schema120.properties, key0))){
validate362.errors = [{}];
return false;
break;
}
}
if(_errs9 === errors){
if(data.allocateLoadBalancerNodePorts !== undefined){
const _errs10 = errors;
if(typeof data.allocateLoadBalancerNodePorts !== "boolean"){
validate362.errors = [{}];
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.clusterIP !== undefined){
const _errs12 = errors;
if(!(validate363(data.clusterIP, {}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.clusterIPs !== undefined){
let data3 = data.clusterIPs;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data3)){
var valid4 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs15 = errors;
if(!(validate363(data3[i0], {}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.externalIPs !== undefined){
let data5 = data.externalIPs;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data5)){
var valid5 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
const _errs18 = errors;
if(!(validate366(data5[i1], {}))){
vErrors = vErrors === null ? validate366.errors : vErrors.concat(validate366.errors);
errors = vErrors.length;
}
var valid5 = _errs18 === errors;
if(!valid5){
break;
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.externalName !== undefined){
const _errs19 = errors;
if(!(validate368(data.externalName, {}))){
vErrors = vErrors === null ? validate368.errors : vErrors.concat(validate368.errors);
errors = vErrors.length;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.externalTrafficPolicy !== undefined){
let data8 = data.externalTrafficPolicy;
const _errs20 = errors;
if(typeof data8 !== "string"){
validate362.errors = [{}];
return false;
}
if(!((data8 === "Cluster") || (data8 === "Local"))){
validate362.errors = [{}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.healthCheckNodePort !== undefined){
const _errs22 = errors;
if(!(validate370(data.healthCheckNodePort, {}))){
vErrors = vErrors === null ? validate370.errors : vErrors.concat(validate370.errors);
errors = vErrors.length;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.internalTrafficPolicy !== undefined){
let data10 = data.internalTrafficPolicy;
const _errs23 = errors;
if(typeof data10 !== "string"){
validate362.errors = [{}];
return false;
}
if(!((data10 === "Cluster") || (data10 === "Local"))){
validate362.errors = [{}];
return false;
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.ipFamilies !== undefined){
let data11 = data.ipFamilies;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data11)){
var valid6 = true;
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
const _errs27 = errors;
if(typeof data12 !== "string"){
validate362.errors = [{}];
return false;
}
if(!((data12 === "IPv4") || (data12 === "IPv6"))){
validate362.errors = [{}];
return false;
}
var valid6 = _errs27 === errors;
if(!valid6){
break;
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.ipFamilyPolicy !== undefined){
let data13 = data.ipFamilyPolicy;
const _errs29 = errors;
if(typeof data13 !== "string"){
validate362.errors = [{}];
return false;
}
if(!(((data13 === "PreferDualStack") || (data13 === "RequireDualStack")) || (data13 === "SingleStack"))){
validate362.errors = [{}];
return false;
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.loadBalancerClass !== undefined){
const _errs31 = errors;
if(!(validate346(data.loadBalancerClass, {}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
errors = vErrors.length;
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.loadBalancerSourceRanges !== undefined){
let data15 = data.loadBalancerSourceRanges;
const _errs32 = errors;
if(errors === _errs32){
if(Array.isArray(data15)){
var valid7 = true;
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
const _errs34 = errors;
if(!(validate373(data15[i3], {}))){
vErrors = vErrors === null ? validate373.errors : vErrors.concat(validate373.errors);
errors = vErrors.length;
}
var valid7 = _errs34 === errors;
if(!valid7){
break;
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.ports !== undefined){
let data17 = data.ports;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data17)){
if(data17.length < 1){
validate362.errors = [{}];
return false;
}
else {
var valid8 = true;
const len4 = data17.length;
for(let i4=0; i4<len4; i4++){
const _errs37 = errors;
if(!(validate375(data17[i4], {}))){
vErrors = vErrors === null ? validate375.errors : vErrors.concat(validate375.errors);
errors = vErrors.length;
}
var valid8 = _errs37 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.publishNotReadyAddresses !== undefined){
const _errs38 = errors;
if(typeof data.publishNotReadyAddresses !== "boolean"){
validate362.errors = [{}];
return false;
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.selector !== undefined){
const _errs40 = errors;
if(!(validate353(data.selector, {}))){
vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
errors = vErrors.length;
}
var valid3 = _errs40 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.sessionAffinity !== undefined){
let data21 = data.sessionAffinity;
const _errs41 = errors;
if(typeof data21 !== "string"){
validate362.errors = [{}];
return false;
}
if(!((data21 === "ClientIP") || (data21 === "None"))){
validate362.errors = [{}];
return false;
}
var valid3 = _errs41 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.sessionAffinityConfig !== undefined){
const _errs43 = errors;
if(!(validate387(data.sessionAffinityConfig, {}))){
vErrors = vErrors === null ? validate387.errors : vErrors.concat(validate387.errors);
errors = vErrors.length;
}
var valid3 = _errs43 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.trafficDistribution !== undefined){
let data23 = data.trafficDistribution;
const _errs44 = errors;
if(typeof data23 !== "string"){
validate362.errors = [{}];
return false;
}
if(!(data23 === "PreferClose")){
validate362.errors = [{}];
return false;
}
var valid3 = _errs44 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.type !== undefined){
let data24 = data.type;
const _errs46 = errors;
if(typeof data24 !== "string"){
validate362.errors = [{}];
return false;
}
if(!((((data24 === "ClusterIP") || (data24 === "ExternalName")) || (data24 === "LoadBalancer")) || (data24 === "NodePort"))){
validate362.errors = [{}];
return false;
}
var valid3 = _errs46 === errors;
}
else {
var valid3 = true;
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
validate362.errors = [{}];
return false;
}
}
validate362.errors = vErrors;
return errors === 0;
}


function validate344(data, {}={}){
/*# sourceURL="v1-service.json" */;
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
if("v1" !== data0){
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
if("Service" !== data1){
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
if(!(validate360(data2.namespace, {}))){
vErrors = vErrors === null ? validate360.errors : vErrors.concat(validate360.errors);
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
if(!(validate362(data.spec, {}))){
vErrors = vErrors === null ? validate362.errors : vErrors.concat(validate362.errors);
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
